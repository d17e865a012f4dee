import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { PipelineError } from '@mega-pipeline/pipeline'

/** Where the text comes from; standard input where neither is named. */
export interface Source {
  readonly text?: string | undefined
  readonly file?: string | undefined
}

/** @throws PipelineError `file_not_readable`, `not_utf8` */
export async function readSource({ text, file }: Source): Promise<string> {
  if (text !== undefined) return text
  const bytes = file === undefined ? await buffer(process.stdin) : await readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PipelineError(
      'invalid_input',
      'not_utf8',
      `${file ?? 'Standard input'} is no UTF-8 text. Convert it first, or give a text with -t.`,
    )
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new PipelineError(
      'not_found',
      'file_not_readable',
      `${file} cannot be read (${code}). Check its name, or give a text with -t.`,
      { cause: error },
    )
  }
}
