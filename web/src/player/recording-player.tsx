import type { PromptView, RunView } from '@mega-pipeline/pipeline'
import { useMemo } from 'react'
import { Player } from './player'
import { trackOf } from './track'

/** Plays the recording that a row was made from; nothing for a typed prompt. */
export function RecordingPlayer({ prompt, run }: { prompt: PromptView; run: RunView }) {
  const track = useMemo(() => {
    const transcript = run.cells.find(({ stage }) => stage === 'transcribe')
    return transcript ? trackOf(prompt, run, transcript) : null
  }, [prompt, run])
  return track && <Player track={track} />
}
