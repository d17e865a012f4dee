import type { ComputeCost, Problem } from '@mega-pipeline/pipeline'

/** What the parent tells an engine's process. */
export type Command =
  | { type: 'load'; module: string; options: unknown }
  | { type: 'run'; id: number; input: unknown }
  | { type: 'abort'; id: number }

/** What an engine's process answers. */
export type Reply =
  | { type: 'loaded' }
  | { type: 'load-failed'; problem: Problem }
  | { type: 'started'; id: number }
  | { type: 'progress'; id: number; fraction: number }
  | { type: 'piece'; id: number; piece: unknown }
  | { type: 'done'; id: number; output: unknown; cost: ComputeCost }
  | { type: 'failed'; id: number; problem: Problem; cost: ComputeCost }
  /** A program that the engine works with has started or ended. */
  | { type: 'program'; pid: number; isRunning: boolean }

/** What a hosted engine's module exports: the engine itself, written as if it were alone in the world. */
export interface EngineModule<Options> {
  createEngine: (options: Options) => {
    load(): Promise<void>
    run(
      input: never,
      call: {
        signal: AbortSignal
        onProgress?: (fraction: number) => void
        onPiece?: (piece: never) => void
      },
    ): Promise<unknown>
  }
}
