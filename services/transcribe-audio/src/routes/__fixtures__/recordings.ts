import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeAudio, encodeAudio } from '@mega-pipeline/platform/audio'
import { openModelStore } from '@mega-pipeline/platform/models'

/** What every engine hears in {@link spokenFile}. */
export const spokenWords = /he was not an ill.* young man/i

/** Three seconds read by a person (LibriVox, public domain), as a file on this machine. */
export async function spokenFile(): Promise<string> {
  const clips = await openModelStore().directory('librivox-clips')
  return join(
    clips,
    'usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0880.wav',
  )
}

export async function spokenBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(await spokenFile()))
}

/** The same words said again and again, each time after a pause: minutes of work for an engine. */
export async function longRecording(times: number): Promise<Uint8Array<ArrayBuffer>> {
  const { samples, sampleRate } = await decodeAudio(await spokenFile(), { maxSeconds: 60 })
  const pause = sampleRate
  const all = new Float32Array((samples.length + pause) * times)
  for (let time = 0; time < times; time++) all.set(samples, time * (samples.length + pause))
  return new Uint8Array(await encodeAudio({ samples: all, sampleRate }, 'wav'))
}

export async function silence(seconds: number): Promise<Uint8Array<ArrayBuffer>> {
  const sound = { samples: new Float32Array(seconds * 16_000), sampleRate: 16_000 }
  return new Uint8Array(await encodeAudio(sound, 'wav'))
}
