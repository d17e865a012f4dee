/** Where a command writes: results to standard output, everything else to standard error. */
export interface Terminal {
  /** The command's result. */
  print(text: string): void
  /** What a person wants to know on the way. */
  say(text: string): void
  /** A line that the next one takes the place of; nothing where standard error is not a terminal. */
  showPassing(text: string): void
  readonly isInteractive: boolean
}

const ERASE_LINE = '\r\u001B[K'

export function openTerminal(
  output: { write(text: string): unknown } = process.stdout,
  messages: { write(text: string): unknown; isTTY?: boolean; columns?: number } = process.stderr,
): Terminal {
  const isInteractive = messages.isTTY === true
  let passing = false
  const clear = (): void => {
    if (passing) messages.write(ERASE_LINE)
    passing = false
  }
  return {
    isInteractive,
    print: (text) => {
      clear()
      output.write(`${text}\n`)
    },
    say: (text) => {
      clear()
      messages.write(`${text}\n`)
    },
    showPassing: (text) => {
      if (!isInteractive) return
      messages.write(`${ERASE_LINE}${text.slice(0, (messages.columns ?? 80) - 1)}`)
      passing = true
    },
  }
}
