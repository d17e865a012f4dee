import type { SpokenSegment, TranscriptionEngine } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import type { Performer } from '@mega-pipeline/platform/work'

/** Writes down what is said in a recording, piece by piece. */
export function transcribeTask(
  engine: TranscriptionEngine,
  bucket: Bucket,
  maxSeconds: number,
): Performer<'transcribe'> {
  return async ({ recordingKey, language }, { signal, report }) => {
    const sound = await decodeAudio(await bucket.read(recordingKey), { maxSeconds, signal })
    const heard: SpokenSegment[] = []
    let share = 0
    const transcription = await engine.run(
      { sound, language },
      {
        signal,
        onProgress: (fraction) => {
          share = fraction
          report.progress(fraction)
        },
        onPiece: (segment) => {
          heard.push(segment)
          report.part({ segments: [...heard], outcome: 'speech', engine: engine.description.id }, share)
        },
      },
    )
    return { ...transcription, engine: engine.description.id }
  }
}
