import type { CheckResult, StageReport } from '@mega-pipeline/conformance'

const WIDTH = 28

/** A line for a check; a failure has three more: what was expected, what came, and who suffers. */
export function describeResult(result: CheckResult): string {
  const { id, title, outcome, expected = '', came = '', breaks = '', because = '' } = result
  const line = `${markOf(result)} ${id.padEnd(WIDTH)} ${title}`
  const indent = ' '.repeat(WIDTH + 3)
  if (outcome === 'skipped') return `${line}\n${indent}not checked: ${because}`
  if (outcome === 'passed') return line
  return `${line}\n${indent}expected: ${expected}\n${indent}came:     ${came}\n${indent}breaks:   ${breaks}`
}

/**
 * What everything together means.
 * @param isPart whether only some checks were wanted: then they say little of the whole
 */
export function describeSummary({ stage, url, model, results }: StageReport, isPart: boolean): string {
  const count = (level: CheckResult['level'], outcome: CheckResult['outcome']): number =>
    results.filter((result) => result.level === level && result.outcome === outcome).length
  const failures = count('required', 'failed')
  const warnings = count('recommended', 'failed')
  const skipped = results.filter(({ outcome }) => outcome === 'skipped').length
  const passed = results.length - failures - warnings - skipped
  const kept = isPart
    ? `${url} keeps what was checked; without --only everything is.`
    : `${url} can take the place of the stage ${stage}.`
  const verdict =
    failures === 0
      ? kept
      : `${url} cannot take the place of the stage ${stage}: what is marked ✗ is required.`
  const asked = model === null ? '' : ` Asked for the model ${model}.`
  return (
    `${passed} passed, ${failures} failed, ${warnings} warnings, ${skipped} not checked.${asked}\n${verdict}` +
    (warnings > 0 ? ' What is marked ! is recommended.' : '')
  )
}

function markOf({ outcome, level }: CheckResult): string {
  if (outcome === 'passed') return '✓'
  if (outcome === 'skipped') return '-'
  return level === 'required' ? '✗' : '!'
}
