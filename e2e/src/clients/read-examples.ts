import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Languages of examples that are run. */
export const exampleLanguages = ['sh', 'ts', 'python'] as const
export type ExampleLanguage = (typeof exampleLanguages)[number]

/** A fenced block of a page. */
export interface Example {
  readonly language: ExampleLanguage
  readonly code: string
}

/** The folder of the repository's documentation. */
export const docsFolder = fileURLToPath(new URL('../../../docs/', import.meta.url))

/** The examples of a page, in its order; blocks without one of the languages are no examples. */
export async function readExamples(path: string): Promise<Example[]> {
  const page = await readFile(path, 'utf8')
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, code = '']) => {
    const language = exampleLanguages.find((known) => known === name)
    return language === undefined ? [] : [{ language, code }]
  })
}
