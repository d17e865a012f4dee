import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Language, LanguageQuestion } from '@mega-pipeline/pipeline'
import { likeliestToken } from '../likeliest-token.js'
import { LISTENING_RATE } from '../listening-rate.js'
import type { ListeningWish, Recogniser, Recognition } from '../recognition.js'
import { shifted } from '../shifted.js'
import { readAlignmentHeads } from './alignment/alignment-heads.js'
import { alignWords } from './alignment/align-words.js'
import { readCTranslate2Weights } from './ctranslate2-weights.js'
import { WINDOW } from './log-mel.js'
import { readSegments } from './read-segments.js'
import { readSuppressedTokens, suppress, type SuppressedTokens } from './suppressed-tokens.js'
import { applyTimestampRules } from './timestamp-rules.js'
import { WhisperDecoder, type Tensors } from './whisper-decoder.js'
import { encoderGraph, PADDED_SAMPLES } from './whisper-graphs.js'
import { WhisperVocabulary } from './whisper-vocabulary.js'

/** Half of the decoder's 448 positions, as OpenAI's own program has it. */
const MOST_TOKENS = 224
/** Above this, and with words that are mostly guessed, Whisper says itself that nobody spoke. */
const NO_SPEECH = 0.6

/** Below this mean log probability its words are guesses. */
const GUESSING = -1
/** A longer end without words in a piece that is cut to where speech is was not heard out. */
const LONGEST_UNHEARD_SECONDS = 1.5

export interface WhisperOptions {
  /** Holds `model.bin`, `config.json` and `vocabulary.txt` of a CTranslate2 conversion of Whisper base. */
  readonly directory: string
  /** Threads of computation; by default as many as the machine has cores. */
  readonly threads?: number
}

/** Whisper base: hears 99 languages (Radford et al. 2022, https://arxiv.org/abs/2212.04356). Greedy, with times. */
export class WhisperRecogniser implements Recogniser {
  /** It takes as long for 1 s as for 30 s and tells times by itself, so its window should be full. */
  readonly pieceLengths = { pause: 3, longest: 28, earliestCut: 15 }
  private readonly encoder: InferenceSession
  private readonly decoder: WhisperDecoder
  private readonly vocabulary: WhisperVocabulary
  private readonly suppressed: SuppressedTokens

  private constructor(
    encoder: InferenceSession,
    decoder: WhisperDecoder,
    vocabulary: WhisperVocabulary,
    suppressed: SuppressedTokens,
  ) {
    this.encoder = encoder
    this.decoder = decoder
    this.vocabulary = vocabulary
    this.suppressed = suppressed
  }

  static async load({ directory, threads }: WhisperOptions): Promise<WhisperRecogniser> {
    const settings = threads ? { intraOpNumThreads: threads } : {}
    const weights = readCTranslate2Weights(await readFile(join(directory, 'model.bin')))
    const encoder = await InferenceSession.create(encoderGraph(weights), settings)
    const vocabulary = new WhisperVocabulary(await readFile(join(directory, 'vocabulary.txt'), 'utf8'))
    const config = await readFile(join(directory, 'config.json'), 'utf8')
    const decoder = await WhisperDecoder.load(weights, readAlignmentHeads(config), settings)
    const suppressed = readSuppressedTokens(config)
    return new WhisperRecogniser(encoder, decoder, vocabulary, suppressed)
  }

  /** Whisper may stop before the end; then it goes on from the last time that it told, as OpenAI's own program does. */
  async recognise(samples: Float32Array, wish: ListeningWish, signal: AbortSignal): Promise<Recognition> {
    const first = await this.recogniseWindow(samples, wish, signal)
    const reached = first.segments.at(-1)?.endSeconds ?? 0
    const isHeardOut = samples.length / LISTENING_RATE - reached < LONGEST_UNHEARD_SECONDS
    if (reached === 0 || isHeardOut) return first
    const rest = samples.subarray(Math.round(reached * LISTENING_RATE))
    const second = await this.recognise(rest, wish, signal)
    return second.meanLogProbability < GUESSING ? first : continued(first, second, reached)
  }

  /** The language is what Whisper writes first; of its scores those of the languages in question are compared. */
  async detectLanguage(
    samples: Float32Array,
    among: LanguageQuestion['among'],
    signal: AbortSignal,
  ): Promise<Language> {
    const heard = await this.encode(samples, signal)
    const { scores } = await this.decoder.begin(heard)(this.vocabulary.startOfTranscript)
    const score = (language: Language): number => scores[this.vocabulary.prompt(language)[1]] ?? -Infinity
    return among.reduce((likeliest, language) => (score(language) > score(likeliest) ? language : likeliest))
  }

  private async encode(samples: Float32Array, signal: AbortSignal): Promise<Tensors> {
    const heard = await this.encoder.run({
      samples: new Tensor('float32', padded(samples), [1, 1, PADDED_SAMPLES]),
    })
    signal.throwIfAborted()
    return heard
  }

  private async recogniseWindow(
    samples: Float32Array,
    { language, words = false }: ListeningWish,
    signal: AbortSignal,
  ): Promise<Recognition> {
    const heard = await this.encode(samples, signal)
    const { tokens, noSpeech, ...certainty } = await this.write(heard, language, signal)
    const isSilence = noSpeech > NO_SPEECH && certainty.meanLogProbability < GUESSING
    const seconds = samples.length / LISTENING_RATE
    const timed = isSilence ? [] : readSegments(tokens, this.vocabulary, seconds)
    const { meanLogProbability } = certainty
    const written = { heard, segments: timed, seconds, language }
    const aligned = words ? await alignWords(written, this.decoder, this.vocabulary, signal) : []
    const segments = timed.map(({ tokens: own, ...segment }, index) => ({
      ...segment,
      ...(aligned[index] && { words: aligned[index] }),
      evidence: { windowStartSeconds: 0, tokens: own, meanLogProbability },
    }))
    return { segments, ...certainty }
  }

  private async write(heard: Tensors, language: Language, signal: AbortSignal) {
    const { endOfText, noSpeech } = this.vocabulary
    const step = this.decoder.begin(heard)
    const [start, ...prompt] = this.vocabulary.prompt(language)
    const silence = shareOf((await step(start)).scores, noSpeech)
    for (const token of prompt.slice(0, -1)) await step(token)
    const tokens: number[] = []
    let logProbabilities = 0
    let next = prompt.at(-1) ?? start
    while (tokens.length < MOST_TOKENS && next !== endOfText) {
      signal.throwIfAborted()
      const { scores } = await step(next)
      suppress(scores, this.suppressed.always)
      if (tokens.length <= 1) suppress(scores, this.suppressed.atTheBeginning)
      applyTimestampRules(scores, tokens, this.vocabulary)
      const choice = likeliestToken(scores, scores.length)
      next = choice.token
      logProbabilities += choice.logProbability
      if (next !== endOfText) tokens.push(next)
    }
    const steps = tokens.length + (next === endOfText ? 1 : 0)
    return {
      tokens,
      noSpeech: silence,
      meanLogProbability: logProbabilities / Math.max(1, steps),
      ended: next === endOfText,
    }
  }
}

function continued(first: Recognition, second: Recognition, reached: number): Recognition {
  return {
    segments: [...first.segments, ...second.segments.map((segment) => shifted(segment, reached))],
    meanLogProbability: (first.meanLogProbability + second.meanLogProbability) / 2,
    ended: first.ended && second.ended,
  }
}

/** The sound with half a window mirrored before it, and silence after it. */
function padded(samples: Float32Array): Float32Array {
  const all = new Float32Array(PADDED_SAMPLES)
  all.set(samples.subarray(0, PADDED_SAMPLES - WINDOW / 2), WINDOW / 2)
  for (let index = 1; index <= WINDOW / 2; index++) all[WINDOW / 2 - index] = samples[index] ?? 0
  return all
}

function shareOf(scores: Float32Array, token: number): number {
  const highest = scores.reduce((most, score) => Math.max(most, score))
  const sum = scores.reduce((total, score) => total + Math.exp(score - highest), 0)
  return Math.exp((scores[token] ?? 0) - highest) / sum
}
