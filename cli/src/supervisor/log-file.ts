import { closeSync, mkdirSync, openSync, renameSync, fstatSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

const LARGEST_BYTES = 10_000_000

/**
 * A file that lines are added to. When it is large it becomes `<name>.1` and a new one begins, so that a service
 * keeps at most twice the bound. Written at once, so that the last words before a crash are there.
 */
export class LogFile {
  readonly path: string
  private readonly largestBytes: number
  private descriptor: number
  private bytes: number

  constructor(path: string, largestBytes = LARGEST_BYTES) {
    this.path = path
    this.largestBytes = largestBytes
    mkdirSync(dirname(path), { recursive: true })
    this.descriptor = openSync(path, 'a')
    this.bytes = fstatSync(this.descriptor).size
  }

  add(line: string): void {
    if (this.bytes >= this.largestBytes) this.turnOver()
    this.bytes += writeSync(this.descriptor, `${line}\n`)
  }

  close(): void {
    closeSync(this.descriptor)
  }

  private turnOver(): void {
    closeSync(this.descriptor)
    renameSync(this.path, `${this.path}.1`)
    this.descriptor = openSync(this.path, 'a')
    this.bytes = 0
  }
}
