import type { Language } from '@mega-pipeline/pipeline'

/** Whisper's tokens: pieces of text, then languages and other marks, then times in steps of 20 ms. */
export class WhisperVocabulary {
  readonly size: number
  readonly endOfText: number
  readonly startOfTranscript: number
  readonly transcribe: number
  readonly noSpeech: number
  readonly noTimestamps: number
  readonly firstTimestamp: number
  private readonly pieces: readonly string[]
  private readonly ids: ReadonlyMap<string, number>

  /** The text of `vocabulary.txt`: a token on each line. */
  constructor(lines: string) {
    this.pieces = lines.trimEnd().split('\n')
    this.ids = new Map(this.pieces.map((piece, id) => [piece, id]))
    this.size = this.pieces.length
    this.endOfText = this.id('<|endoftext|>')
    this.startOfTranscript = this.id('<|startoftranscript|>')
    this.transcribe = this.id('<|transcribe|>')
    this.noSpeech = this.id('<|nocaptions|>', '<|nospeech|>')
    this.noTimestamps = this.id('<|notimestamps|>')
    this.firstTimestamp = this.id('<|0.00|>')
  }

  /** What every text begins with: that it is one, in which language, and that it is no translation. */
  prompt(language: Language): readonly [number, number, number] {
    return [this.startOfTranscript, this.id(`<|${language.slice(0, 2)}|>`), this.transcribe]
  }

  /** The tokens of a word with a comma after it, if it does not end with a mark already. */
  withMark(word: readonly number[]): readonly number[] {
    return /\p{P}$/u.test(this.text(word)) ? word : [...word, this.id(',')]
  }

  isTimestamp(token: number): boolean {
    return token >= this.firstTimestamp
  }

  seconds(timestamp: number): number {
    return (timestamp - this.firstTimestamp) / 50
  }

  /** Text tokens only; marks are left out. */
  text(tokens: readonly number[]): string {
    const letters = tokens.filter((token) => token < this.endOfText).map((token) => this.pieces[token] ?? '')
    return new TextDecoder().decode(Uint8Array.from(letters.join(''), byteOf))
  }

  private id(...names: readonly string[]): number {
    const id = names.map((name) => this.ids.get(name)).find((known) => known !== undefined)
    if (id === undefined) throw new Error(`The Whisper vocabulary lacks ${names[0]}.`)
    return id
  }
}

/**
 * Pieces spell bytes as visible letters: those that print stand for themselves, the others follow from 256 on
 * (`bytes_to_unicode` in https://github.com/openai/gpt-2/blob/master/src/encoder.py).
 */
const visible = (byte: number): boolean =>
  (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || (byte >= 174 && byte <= 255)
const hidden = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !visible(byte))

function byteOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 256 ? code : (hidden[code - 256] ?? 0)
}
