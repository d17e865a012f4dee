import type { SpokenSegment, TranscriptionEngine } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'
import type { Performer } from '@mega-pipeline/platform/work'

/** Writes down what is said in a recording, piece by piece. */
export function transcribeTask(
  engines: EngineShelf<TranscriptionEngine>,
  bucket: Bucket,
  maxSeconds: number,
): Performer<'transcribe'> {
  return async ({ language }, { engine: name, signal, report, recordingKey }) => {
    const engine = engines.find(name)
    const sound = await decodeAudio(await readRecording(bucket, recordingKey), { maxSeconds, signal })
    const heard: SpokenSegment[] = []
    let share = 0
    const { segments, ...rest } = await engines.use(engine, () =>
      engine.run(
        { sound, language },
        {
          signal,
          onStart: report.started,
          onCost: report.cost,
          onProgress: (fraction) => {
            share = fraction
            report.progress(fraction)
          },
          onPiece: (segment) => {
            heard.push(asStored(segment))
            report.part({ segments: [...heard], outcome: 'speech', engine: engine.description.id }, share)
          },
        },
      ),
    )
    return { segments: segments.map(asStored), ...rest }
  }
}

/** How the engine came to a segment is longer than the segment, and of no use later. */
function asStored({ text, startSeconds, endSeconds }: SpokenSegment): SpokenSegment {
  return { text, startSeconds, endSeconds }
}

/** The prompt that the file belongs to may be deleted at any moment; then another prompt's file is as good. */
async function readRecording(bucket: Bucket, recordingKey: () => Promise<string>): Promise<Uint8Array> {
  const key = await recordingKey()
  try {
    return await bucket.read(key)
  } catch (error) {
    const other = await recordingKey()
    if (other === key) throw error
    return bucket.read(other)
  }
}
