/** The text of a file, without the white space around it. */
export function readText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).trim()
}

export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
