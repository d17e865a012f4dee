import { mkdir, statfs } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { formatBytes } from '../../terminal/index.js'
import type { Finding } from '../finding.js'

/** The oldest version of Node that everything is tested with. */
const OLDEST_NODE = [20, 19] as const
const GIGABYTE = 1e9

export function checkNode(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const subject = 'Node'
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) {
    return { subject, state: 'fine', detail: version }
  }
  const advice = `Install Node ${OLDEST_NODE.join('.')} or newer.`
  return { subject, state: 'problem', detail: `${version} is too old`, advice }
}

export function checkProcessors(count: number = availableParallelism()): Finding {
  const subject = 'Processors'
  if (count >= 2) return { subject, state: 'fine', detail: String(count) }
  return { subject, state: 'warning', detail: '1', advice: 'It works, slowly: stages can only take turns.' }
}

/** The models of the local team are all in memory at once, next to the services that hold them. */
export function checkMemory(modelBytes: number, totalBytes: number = totalmem()): Finding {
  const needed = modelBytes + GIGABYTE
  const subject = 'Memory'
  const detail = `${formatBytes(totalBytes)}; the local team needs about ${formatBytes(needed)}`
  if (totalBytes >= needed) return { subject, state: 'fine', detail }
  return {
    subject,
    state: 'warning',
    detail,
    advice: 'Choose smaller models, or run stages on other machines.',
  }
}

export async function checkDisk(home: string, missingBytes: number): Promise<Finding> {
  await mkdir(home, { recursive: true })
  const { bavail, bsize } = await statfs(home)
  const needed = missingBytes + GIGABYTE
  const subject = 'Disk'
  const detail = `${formatBytes(bavail * bsize)} free in ${home}`
  if (bavail * bsize >= needed) return { subject, state: 'fine', detail }
  const advice = `About ${formatBytes(needed)} are needed. Free some, or set MEGA_HOME to a folder on another disk.`
  return { subject, state: 'problem', detail, advice }
}
