/**
 * Names that must come out as they went in. While Apertium works on the sentence each is a made-up word with the
 * name's first letter, so that no dictionary translates it (Nadal is Catalan for Christmas).
 */
export class NameKeeper {
  private readonly names = new Map<string, string>()

  /** The made-up word that stands for a name. */
  keep(name: string): string {
    const count = this.names.size
    const code = `${name[0] ?? 'X'}qx${String.fromCodePoint(97 + (count % 26))}${'w'.repeat(Math.floor(count / 26))}`
    this.names.set(code, name)
    return code
  }

  isKept(code: string): boolean {
    return this.names.has(code)
  }

  /** As a proper noun, so that rules take it for the noun that it is. */
  reading(code: string): string {
    return `${code}<np><ant><m><sg>`
  }

  restore(code: string): string {
    return this.names.get(code) ?? code
  }
}
