import type { CellStage, Language, TaskView } from '@mega-pipeline/pipeline'
import { useTexts } from '../texts/use-texts'
import { timesOf, type Bar } from './timeline-layout'

/** How tasks, cells and figures are put into words. @param now seconds since 1970 */
export function useTaskWords(now: number) {
  const { texts, formats } = useTexts()
  const { run } = texts
  const cellName = (stage: CellStage, language: Language): string =>
    run.cell(stage === 'own_voice' ? run.ownVoice : texts.teams.stages[stage], formats.languageName(language))

  const figures = (task: TaskView): string[] => {
    const { wanted, started, finished } = timesOf(task, now)
    if (task.isReused) return [run.legend.reused]
    return [
      run.states[task.state],
      run.waited(formats.seconds(started - wanted)),
      ...(finished > started ? [run.worked(formats.seconds(finished - started))] : []),
      ...(task.cpuSeconds === null ? [] : [run.cpuSeconds(formats.fineSeconds(task.cpuSeconds))]),
      ...(task.peakMemoryBytes === null ? [] : [run.peak(formats.megabytes(task.peakMemoryBytes))]),
      ...(task.attempts > 1 ? [run.attempts(task.attempts)] : []),
      ...(task.engine === null ? [] : [task.engine]),
    ]
  }

  const taskName = ({ task: { kind }, sentence }: Pick<Bar, 'task' | 'sentence'>): string =>
    sentence === null ? run.kinds[kind] : `${run.kinds[kind]}: ${run.sentence(sentence)}`

  return { cellName, figures, taskName }
}
