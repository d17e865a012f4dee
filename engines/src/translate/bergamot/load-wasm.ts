import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import type { BergamotModule } from './wasm-types.js'

/**
 * Matrix products that Firefox may replace by native ones; here each import is given the product that the
 * module itself carries. Names: the package's worker/translator-worker.js.
 */
const matrixProducts: Readonly<Record<string, string>> = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
}

/** TypeScript describes WebAssembly only together with a browser's whole world. */
interface WebAssemblyRuntime {
  instantiate(code: Buffer, imports: object): Promise<{ instance: object }>
}
const { WebAssembly: webAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyRuntime }

type WasmFunction = (...values: number[]) => number | void
type LoadingModule = BergamotModule & { asm: Record<string, WasmFunction> }
type Glue = (module: object, require: NodeJS.Require, directory: string, file: string) => void

/**
 * Starts the WebAssembly module of `@browsermt/bergamot-translator` in this thread. The package's own worker
 * cannot start on Node: it is a CommonJS script in a package that says it holds ES modules.
 */
export function loadBergamotModule(): Promise<BergamotModule> {
  const require = createRequire(import.meta.url)
  const directory = join(dirname(require.resolve('@browsermt/bergamot-translator')), 'worker')
  const glueFile = join(directory, 'bergamot-translator-worker.js')
  const glue = compileFunction(
    readFileSync(glueFile, 'utf8'),
    ['Module', 'require', '__dirname', '__filename'],
    { filename: glueFile },
  ) as Glue

  return new Promise((resolve, reject) => {
    const module: Partial<LoadingModule> & Record<string, unknown> = {
      instantiateWasm(imports: object, accept: (instance: object) => void): object {
        const products = Object.entries(matrixProducts).map(([wanted, carried]) => [
          wanted,
          (...values: number[]) => module.asm?.[carried]?.(...values),
        ])
        const code = readFileSync(join(directory, 'bergamot-translator-worker.wasm'))
        webAssembly
          .instantiate(code, { ...imports, wasm_gemm: Object.fromEntries(products) })
          .then(({ instance }) => accept(instance))
          .catch(reject)
        return {}
      },
      // Its messages may quote the text.
      print: () => {},
      printErr: () => {},
      onRuntimeInitialized: () => resolve(module as LoadingModule),
    }
    glue(module, require, directory, glueFile)
  })
}
