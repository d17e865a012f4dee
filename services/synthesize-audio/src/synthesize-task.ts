import { sentenceSoundKey, type SpeechEngine } from '@mega-pipeline/pipeline'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import type { Performer } from '@mega-pipeline/platform/work'

/** Speaks one sentence into the bucket, without loss: it is joined with the others later. */
export function synthesizeTask(engine: SpeechEngine, bucket: Bucket): Performer<'synthesize'> {
  return async ({ text, language, voice, speed }, { signal, taskId }) => {
    const sound = await engine.run({ text, language, voice, speed }, { signal })
    const soundKey = sentenceSoundKey(taskId)
    await bucket.put(soundKey, await encodeAudio(sound, 'flac'), { contentType: 'audio/flac' })
    return { soundKey, seconds: sound.samples.length / sound.sampleRate, engine: engine.description.id }
  }
}
