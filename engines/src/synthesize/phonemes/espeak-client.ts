import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { PipelineError } from '@mega-pipeline/pipeline'
import { noteProcess } from '../../compute/index.js'

interface Answer {
  id: number
  phonemes: string[]
}

interface Waiting {
  resolve: (phonemes: string[]) => void
  reject: (error: unknown) => void
}

/** Speaks to the eSpeak NG program (`espeak-program/src/main.ts`), which it starts when first needed. */
export class ESpeakClient {
  private readonly waiting = new Map<number, Waiting>()
  private program: ChildProcess | undefined
  private nextId = 1

  /** eSpeak NG's phonemes of each text: IPA, sounds parted by `_`, words by spaces, clauses by line feeds. */
  toPhonemes(language: string, texts: readonly string[]): Promise<string[]> {
    const program = (this.program ??= this.start())
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      program.stdin?.write(`${JSON.stringify({ id, language, texts })}\n`)
    })
  }

  /** Ends the program; it would also end by itself when this process does. */
  close(): void {
    this.program?.kill()
  }

  private start(): ChildProcess {
    const path = fileURLToPath(import.meta.resolve('@mega-pipeline/espeak-program'))
    const program = spawn(process.execPath, [path], { stdio: ['pipe', 'pipe', 'inherit'] })
    noteProcess('espeak-ng', program)
    createInterface({ input: program.stdout }).on('line', (line) => {
      const { id, phonemes } = JSON.parse(line) as Answer
      this.waiting.get(id)?.resolve(phonemes)
      this.waiting.delete(id)
    })
    const fail = (): void => this.failAll()
    program.on('error', fail).on('exit', fail)
    program.stdin.on('error', fail)
    return program
  }

  private failAll(): void {
    this.program = undefined
    for (const { reject } of this.waiting.values()) {
      reject(
        new PipelineError(
          'unavailable',
          'phonemizer_died',
          'The program that turns text into phonemes stopped in the middle of its work. It is started again.',
        ),
      )
    }
    this.waiting.clear()
  }
}
