import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { PipelineError, type PromptView } from '@mega-pipeline/pipeline'
import { withGateway, type GatewayClient, type PromptWishes } from '../gateway/index.js'
import type { Terminal } from '../terminal/index.js'
import { formatReport, reportOf } from './report.js'
import { saveFiles } from './save-files.js'
import { showProgress } from './show-progress.js'

/** The prompt: a recording's path, `-` for a text on standard input, or the text itself. */
export type PromptSource = { readonly file: string } | { readonly text: string }

export interface RunOptions {
  readonly url?: string | undefined
  readonly wishes: PromptWishes
  /** The folder for the files, from the prompt's id. */
  readonly folder: (promptId: string) => string
  readonly json: boolean
}

/** Sends a prompt, shows how it goes, saves the files and prints the report. Gives whether every cell is done. */
export async function runPrompt(
  terminal: Terminal,
  source: PromptSource,
  options: RunOptions,
): Promise<boolean> {
  return withGateway(terminal, options.url, async (client, signal) => {
    const startedAt = performance.now()
    const created = await send(client, source, options.wishes)
    const show = showProgress(terminal)
    let view = created
    for await (view of client.follow(created.id, signal)) show(view)
    const wallSeconds = (performance.now() - startedAt) / 1000
    const saved = await saveFiles(client, view, options.folder(view.id))
    terminal.print(
      options.json
        ? JSON.stringify(reportOf(view, saved, wallSeconds))
        : `\n${formatReport(view, saved, wallSeconds)}`,
    )
    return isAllDone(view)
  })
}

async function send(client: GatewayClient, source: PromptSource, wishes: PromptWishes): Promise<PromptView> {
  if ('text' in source) return client.sendText(source.text, wishes)
  if (source.file === '-') return client.sendText(await readAll(process.stdin), wishes)
  const isFile = await stat(source.file).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) {
    throw new PipelineError(
      'not_found',
      'file_not_found',
      `There is no file ${source.file}. Check its name, or give a text with --text.`,
    )
  }
  return client.sendRecording(await openAsBlob(source.file), basename(source.file), wishes)
}

function isAllDone({ runs }: PromptView): boolean {
  return runs.every(({ cells }) => cells.every(({ status }) => status === 'done'))
}
