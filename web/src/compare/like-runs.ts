import type { RunView } from '@mega-pipeline/pipeline'

/** Runs in groups of the same likeness, in the order of their first ones. */
export function likeRuns<Run extends Pick<RunView, 'team'>>(
  runs: readonly Run[],
  likeness: (run: Run) => string,
): [Run, ...Run[]][] {
  const groups = new Map<string, [Run, ...Run[]]>()
  for (const run of runs) {
    const group = groups.get(likeness(run))
    if (group) group.push(run)
    else groups.set(likeness(run), [run])
  }
  return [...groups.values()]
}
