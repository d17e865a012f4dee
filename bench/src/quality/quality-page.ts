import { cpus, totalmem } from 'node:os'
import type { QualityCheck, QualitySection } from './section.js'

/** The whole of `docs/quality.md`. */
export function qualityPage(sections: readonly QualitySection[], measuredOn: Date): string {
  const processors = cpus()
  const machine = `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`
  return [
    '# Quality, measured',
    `Made by \`npm run quality\` on ${measuredOn.toISOString().slice(0, 10)}: ${machine}, Node ${process.version}. ` +
      'Times were taken while the machine may have had other work.',
    '## What must hold',
    checkTable(sections.flatMap(({ checks }) => checks)),
    ...sections.map(({ title, markdown }) => `## ${title}\n\n${markdown.trim()}`),
    '',
  ].join('\n\n')
}

/** The checks as a Markdown table. */
export function checkTable(checks: readonly QualityCheck[]): string {
  const rows = checks.map(
    ({ name, value, bound, passed }) => `| ${name} | ${value} | ${bound} | ${passed ? 'yes' : '**no**'} |`,
  )
  return ['| what | measured | bound | holds |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
