import { availableParallelism } from 'node:os'
import { getLlama, LlamaLogLevel, type Llama } from 'node-llama-cpp'

/**
 * The llama.cpp library of this machine, from the binary inside the npm package: nothing is built or fetched.
 * The processor does the work; on Apple silicon the one binary there is also has Metal.
 */
export function loadLlama(): Promise<Llama> {
  return getLlama({
    build: 'never',
    gpu: process.platform === 'darwin' && process.arch === 'arm64' ? 'metal' : false,
    logLevel: LlamaLogLevel.error,
    progressLogs: false,
  })
}

/**
 * Half of the processors, since narration and translation run at the same time: llama.cpp's threads wait for each
 * other in busy loops, and one that has to share its processor slows all of them down (measured: 31 tokens a second
 * with one thread, 4 with two, on two processors that had other work).
 */
export function defaultThreads(): number {
  return Math.min(Math.max(Math.floor(availableParallelism() / 2), 1), 4)
}
