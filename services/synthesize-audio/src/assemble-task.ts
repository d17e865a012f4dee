import { toSubRip, toWebVtt, type NarratedPiece } from '@mega-pipeline/pipeline'
import { decodeAudio, encodeAudio, joinSentences } from '@mega-pipeline/platform/audio'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import { measureHere, type Performer } from '@mega-pipeline/platform/work'

/** Sentences are joined at the rate of the voices, in samples a second; none is nearly as long as this. */
const pieceLimits = { sampleRate: 24_000, maxSeconds: 600 }

/** Joins the spoken sentences of a narration into one audio file, with subtitles beside it. */
export function assembleTask(bucket: Bucket): Performer<'assemble'> {
  return ({ pieces, audio, subRip, webVtt }, { signal, report }) =>
    measureHere(report, async () => {
      const spoken = []
      for (const { soundKey, startsParagraph } of pieces) {
        const sound = await decodeAudio(await bucket.read(soundKey), { ...pieceLimits, signal })
        spoken.push({ sound, startsParagraph })
      }
      const { sound, times } = await joinSentences(spoken)
      const cues = pieces.map(({ text }: NarratedPiece, index) => ({
        text,
        startSeconds: 0,
        endSeconds: 0,
        ...times[index],
      }))
      const encoder = new TextEncoder()
      await bucket.put(audio.key, await encodeAudio(sound, 'mp3'), { contentType: audio.contentType })
      await bucket.put(subRip.key, encoder.encode(toSubRip(cues)), { contentType: subRip.contentType })
      await bucket.put(webVtt.key, encoder.encode(toWebVtt(cues)), { contentType: webVtt.contentType })
      return { audio, subRip, webVtt, seconds: sound.samples.length / sound.sampleRate, times }
    })
}
