import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sound } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import { openModelStore } from '@mega-pipeline/platform/models'

/** A human recording and the words in it. */
export interface SpokenClip {
  readonly sound: Sound
  readonly text: string
}

const FOLDER = 'usr/share/pocketsphinx/test/data/librivox'

/** The five clips from "Sense and Sensibility" (LibriVox, public domain) with their transcripts, in order. */
export async function loadLibrivoxClips(): Promise<SpokenClip[]> {
  const store = openModelStore()
  await store.pull('librivox-clips')
  const folder = join(await store.directory('librivox-clips'), FOLDER)
  const transcription = await readFile(join(folder, 'transcription'), 'utf8')
  const lines = transcription.trim().split('\n')
  return await Promise.all(
    lines.map(async (line) => {
      // <s> the words </s> (name-of-the-file)
      const [, text = '', name = ''] = /^<s> (.*) <\/s> \((.*)\)$/.exec(line) ?? []
      return { sound: await decodeAudio(join(folder, `${name}.wav`), { maxSeconds: 60 }), text }
    }),
  )
}
