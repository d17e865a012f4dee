import { lockOwner } from '@mega-pipeline/platform/locks'
import { isPortFree, pipelineLockPath, portOwner, stageServices } from '../../up/index.js'
import type { Finding } from '../finding.js'

/** Whether `mega up` can listen, or already does. The stages' ports are only wishes. */
export async function checkPorts(home: string, gatewayPort: number): Promise<Finding[]> {
  const running = await lockOwner(pipelineLockPath(home))
  const subject = 'Ports'
  if (running) {
    return [
      {
        subject,
        state: 'fine',
        detail: `in use by Mega Pipeline itself (process ${running.pid}): ${running.note}`,
      },
    ]
  }
  const taken = await Promise.all(
    [gatewayPort, ...stageServices.map(({ port }) => port)].map(async (port) => ({
      port,
      free: await isPortFree(port),
    })),
  )
  const findings = taken.filter(({ free }) => !free).map(({ port }) => takenPort(port, port === gatewayPort))
  if (findings.length > 0) return Promise.all(findings)
  return [{ subject, state: 'fine', detail: `${taken.map(({ port }) => port).join(', ')} are free` }]
}

async function takenPort(port: number, isGateway: boolean): Promise<Finding> {
  const detail = `${port} is in use by ${(await portOwner(port)) ?? 'another program'}`
  return isGateway
    ? {
        subject: 'Ports',
        state: 'problem',
        detail,
        advice: 'Stop that program, or use: mega up --port <number>',
      }
    : { subject: 'Ports', state: 'fine', detail: `${detail}; that stage takes a free one` }
}
