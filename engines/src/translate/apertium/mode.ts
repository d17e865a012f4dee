import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { modeFile, type ApertiumInstallation } from './installation.js'

/** A program and its arguments. */
export type Command = readonly string[]

/** The parts of a pair's pipeline, each a chain of programs. */
export interface ApertiumMode {
  /** Text to words with all their readings. */
  readonly morphology: readonly Command[]
  /** One reading per word, chosen by rules and statistics. */
  readonly disambiguation: readonly Command[]
  /** Each word's translations, all of them. */
  readonly dictionary: readonly Command[]
  /** Choice among translations, agreement and word order. */
  readonly transfer: readonly Command[]
  /** Readings to forms, `^reading/form$`; unknown words keep a mark: `*` not analysed, `#` not generated. */
  readonly forms: readonly Command[]
  /** Forms to text: contractions and elisions where a form is marked with `~`. */
  readonly contraction: readonly Command[]
}

/**
 * Reads an installed mode file, which is a shell pipeline, and makes each program answer after every zero byte (`-z`)
 * so that it can stay up. See https://wiki.apertium.org/wiki/Modes and .../Null_flush.
 */
export function readMode({ root }: ApertiumInstallation, mode: string): ApertiumMode {
  return splitMode(parseMode(readFileSync(modeFile(root, mode), 'utf8'), root))
}

export function parseMode(pipeline: string, root: string): Command[] {
  return pipeline
    .trim()
    .split('|')
    .map((part) => {
      const [program = '', ...rest] = part.trim().match(/'[^']*'|\S+/g) ?? []
      const settings = rest
        .filter((argument) => argument !== '$2')
        .map((argument) => (argument === '$1' ? '-g' : argument.replaceAll("'", '')))
        .map((argument) => (argument.startsWith('/usr/share/') ? join(root, argument) : argument))
      return [program, '-z', ...(program === 'apertium-tagger' ? ['-p'] : []), ...settings]
    })
}

function splitMode(commands: readonly Command[]): ApertiumMode {
  const find = (ending: string): number =>
    commands.findIndex((command) => command.some((part) => part.endsWith(ending)))
  const dictionary = find('apertium-pretransfer')
  const transfer = find('.autobil.bin') + 1
  const generation = find('.autogen.bin')
  return {
    morphology: commands.slice(0, 1),
    disambiguation: commands.slice(1, dictionary),
    dictionary: commands.slice(dictionary, transfer),
    transfer: commands.slice(transfer, generation),
    forms: commands
      .slice(generation, generation + 1)
      .map((command) => [...command.slice(0, -1), '-b', ...command.slice(-1)]),
    contraction: commands.slice(generation + 1).filter(([program]) => program === 'lt-proc'),
  }
}
