import {
  sentenceSoundKey,
  type SpeechEngine,
  type VoiceSample,
  type VoiceSampleFile,
} from '@mega-pipeline/pipeline'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'
import type { Performer } from '@mega-pipeline/platform/work'

/** Speaks one sentence into the bucket, without loss: it is joined with the others later. */
export function synthesizeTask(engines: EngineShelf<SpeechEngine>, bucket: Bucket): Performer<'synthesize'> {
  return async ({ kind: _kind, sample: file, ...said }, { engine: name, signal, taskId, report }) => {
    const sample = file && (await readSample(bucket, file))
    const { engine, ...sound } = await engines.use(engines.find(name), (chosen) =>
      chosen.run(
        { ...said, ...(sample && { sample }) },
        { signal, onStart: report.started, onCost: report.cost },
      ),
    )
    const soundKey = sentenceSoundKey(taskId)
    await bucket.put(soundKey, await encodeAudio(sound, 'flac'), { contentType: 'audio/flac' })
    return { soundKey, seconds: sound.samples.length / sound.sampleRate, engine }
  }
}

async function readSample(
  bucket: Bucket,
  { sampleKey, sampleSha256, contentType }: VoiceSampleFile,
): Promise<VoiceSample> {
  return { sha256: sampleSha256, audio: await bucket.read(sampleKey), contentType }
}
