import { InvalidArgumentError } from 'commander'

/** `fr,es` */
export function commaList(list: string): string[] {
  return list.split(',').map((part) => part.trim())
}

/** Adds `stage=engine` to those that were given before; the gateway knows which there are. */
export function engineOf(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [, stage, engine] = /^(\w+)=(.+)$/.exec(text) ?? []
  if (stage === undefined || engine === undefined) {
    throw new InvalidArgumentError('Write the stage and the engine, e.g. transcribe=whisper:base.')
  }
  return { ...before, [stage]: engine }
}

export function wholeNumber(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new InvalidArgumentError('A whole number is needed.')
}
