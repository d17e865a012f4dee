import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { promisify } from 'node:util'

export function isPortFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** The program that listens on a port, e.g. `node (process 123)`, where this user may know it. */
export async function portOwner(port: number): Promise<string | undefined> {
  const pid = process.platform === 'linux' ? await listenerOnLinux(port) : await listenerByLsof(port)
  if (pid === undefined) return undefined
  const name = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'comm=']).then(
    ({ stdout }) => stdout.trim(),
    () => 'a program',
  )
  return `${name} (process ${pid})`
}

/** proc(5): `/proc/net/tcp` tells the listening socket, and `/proc/<pid>/fd` who holds it. */
async function listenerOnLinux(port: number): Promise<number | undefined> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  )
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const rows = tables.flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)))
  const row = rows.find(([, local, , state]) => local?.endsWith(ending) && state === '0A')
  if (!row) return undefined
  const socket = `socket:[${row[9]}]`
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    if ((await openFiles(name)).includes(socket)) return Number(name)
  }
  return undefined
}

async function openFiles(pid: string): Promise<string[]> {
  const folder = `/proc/${pid}/fd`
  const descriptors = await readdir(folder).catch(() => [])
  return Promise.all(descriptors.map((descriptor) => readlink(`${folder}/${descriptor}`).catch(() => '')))
}

async function listenerByLsof(port: number): Promise<number | undefined> {
  const lsof = promisify(execFile)('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp'])
  const output = await lsof.then(
    ({ stdout }) => stdout,
    () => '',
  )
  const pid = /^p(\d+)/m.exec(output)?.[1]
  return pid === undefined ? undefined : Number(pid)
}
