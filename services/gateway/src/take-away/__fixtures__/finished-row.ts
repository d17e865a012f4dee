import { promptViewSchema, type CellView, type PromptView } from '@mega-pipeline/pipeline'

const id = '20260101-120000-0f3a9c1b2d'

function media(name: string, contentType: string, seconds: number | null = null) {
  return { url: `/api/prompts/${id}/artefacts/${name}`, contentType, seconds }
}

function cell(stage: CellView['stage'], language: string, text: string, changes: object = {}) {
  const name = `local.${stage}.${language}`
  const isSpoken = stage === 'synthesize'
  return {
    id: name,
    stage,
    language,
    status: 'done',
    progress: 1,
    engine: 'test:engine',
    notice: null,
    text,
    edited: false,
    version: 0,
    canUndo: false,
    canRedo: false,
    checks: [],
    segments: [],
    audio: isSpoken ? media(`${name}.mp3`, 'audio/mpeg', 61.6) : null,
    files: isSpoken
      ? {
          srt: media(`${name}.srt`, 'application/x-subrip'),
          vtt: media(`${name}.vtt`, 'text/vtt; charset=utf-8'),
        }
      : { txt: media(`${name}.txt`, 'text/plain; charset=utf-8') },
    problem: null,
    waitSeconds: 1,
    computeSeconds: 2,
    ...changes,
  }
}

/** A recording that was told in English and French; the Spanish narration is still being made. */
export const finishedRow: PromptView = promptViewSchema.parse({
  id,
  createdAt: '2026-01-01T12:00:00.000Z',
  recording: media('recording', 'audio/webm', 3),
  text: null,
  preferredTeam: null,
  runs: [
    {
      id: 'run',
      team: 'local',
      languages: ['fr', 'es'],
      words: 50,
      tone: 'plain',
      isFinished: false,
      cells: [
        cell('transcribe', 'en', 'Tell me of owls.'),
        cell('generate', 'en', 'Owls & mice <hunt>. They hide.'),
        cell('synthesize', 'en', 'Owls & mice <hunt>. They hide.'),
        cell('translate', 'fr', 'Les hiboux chassent. Ils se cachent.'),
        cell('synthesize', 'fr', 'Les hiboux chassent. Ils se cachent.'),
        cell('translate', 'es', 'Los búhos cazan.'),
        cell('synthesize', 'es', 'Los búhos cazan.', { status: 'working' }),
      ],
    },
  ],
})
