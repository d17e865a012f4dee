import { Command } from 'commander'
import { megaHome } from '@mega-pipeline/platform/home'
import { readSettings, serverSettings } from '@mega-pipeline/platform/settings'
import { openTerminal } from '../terminal/index.js'
import { examine } from './examine.js'
import type { Finding } from './finding.js'

const marks = { fine: '✓', warning: '!', problem: '✗' } as const

/** `mega doctor` */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('look at this machine: what is there, what is missing, and what to do about it')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExits with 1 when something keeps Mega Pipeline from running.')
    .action(async ({ json = false }: { json?: boolean }) => {
      const findings = await examine(megaHome(), readSettings(serverSettings).PORT)
      openTerminal().print(json ? JSON.stringify(findings, undefined, 2) : describeFindings(findings))
      if (findings.some(({ state }) => state === 'problem')) process.exitCode = 1
    })
}

export function describeFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ subject }) => subject.length))
  const lines = findings.flatMap(({ subject, state, detail, advice }) => [
    `${marks[state]} ${subject.padEnd(width)}  ${detail}`,
    ...(advice ? [`${' '.repeat(width + 4)}${advice}`] : []),
  ])
  return lines.join('\n')
}
