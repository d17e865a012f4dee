import type { CellKey } from './cell.js'
import type { RunSettings } from './run.js'
import type { Artefact } from './task.js'

/** Where a prompt's recording lies. `extension` is without its dot. */
export function recordingKey(promptId: string, extension: string): string {
  return `input_audios/${promptId}.${extension}`
}

/** Where what a person gave for their own voice lies: the sample, and their spoken consent. */
export function ownVoiceKey(voiceId: string, what: 'sample' | 'consent', extension: string): string {
  return `own_voices/${voiceId}/${what}.${extension}`
}

/** Where the sound of one sentence lies: by its task's id, since equal sentences share it. */
export function sentenceSoundKey(taskId: string): string {
  return `sentence_audios/${taskId.slice(0, 2)}/${taskId}.flac`
}

/** The tutorial's folders, which its command-line containers read and write. */
function folderOf({ stage, language }: CellKey, settings: Pick<RunSettings, 'language'>): string {
  switch (stage) {
    case 'transcribe':
      return 'text_prompts'
    case 'generate':
      return 'text_paragraphs'
    case 'translate':
      return 'text_translated'
    case 'synthesize':
      return language === settings.language ? 'text_audios' : 'output_audios'
    case 'own_voice':
      return 'output_audios_pp'
  }
}

const contentTypes = {
  txt: 'text/plain; charset=utf-8',
  mp3: 'audio/mpeg',
  srt: 'application/x-subrip',
  vtt: 'text/vtt; charset=utf-8',
} as const

/** A cell's file of the given kind. The first target language needs no folder of its own, the others do. */
export function cellArtefact(
  place: { team: string; promptId: string; settings: Pick<RunSettings, 'language' | 'languages'> },
  cell: CellKey,
  extension: keyof typeof contentTypes,
): Artefact {
  const { team, promptId, settings } = place
  const needsFolder = cell.language !== settings.language && cell.language !== settings.languages[0]
  const path = needsFolder ? `${team}/${cell.language}` : team
  return {
    key: `${folderOf(cell, settings)}/${path}/${promptId}.${extension}`,
    contentType: contentTypes[extension],
  }
}
