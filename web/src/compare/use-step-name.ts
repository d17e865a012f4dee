import { useTexts } from '../texts/use-texts'
import type { ComparedStep } from './compared-steps'

/** Gives what a step is called: `Translation, French`. */
export function useStepName(): (step: Pick<ComparedStep, 'stage' | 'language'>) => string {
  const { texts, formats } = useTexts()
  return ({ stage, language }) => {
    const name = stage === 'own_voice' ? texts.board.columns.ownVoice : texts.teams.stages[stage]
    return `${name}, ${formats.languageName(language)}`
  }
}
