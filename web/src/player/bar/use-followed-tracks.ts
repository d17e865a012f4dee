import type { PromptView } from '@mega-pipeline/pipeline'
import { useEffect, useMemo } from 'react'
import { usePrompt } from '../../gateway/use-prompt'
import { player } from '../page-player'
import { tracksOf, type Track } from '../track'
import { usePlayer } from '../use-player'

const none: readonly Track[] = []

/** What can be heard of the row that the player is at. The player takes each change of what it plays from here. */
export function useFollowedTracks(promptId: string): readonly Track[] {
  const { data: prompt } = usePrompt(promptId)
  const chosenId = usePlayer(({ track }) => track?.id)
  const tracks = useMemo(() => {
    const all = prompt ? runsOf(prompt) : []
    return all.find((ofRun) => ofRun.some(({ id }) => id === chosenId)) ?? none
  }, [prompt, chosenId])
  useEffect(() => {
    if (prompt === null) player.close()
    for (const track of tracks) player.follow(track)
  }, [prompt, tracks])
  return tracks
}

function runsOf(prompt: PromptView): Track[][] {
  return prompt.runs.map((run) => tracksOf(prompt, run))
}
