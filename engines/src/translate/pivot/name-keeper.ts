interface KeptName {
  readonly name: string
  readonly gender: 'm' | 'f'
  readonly article: boolean
}

/**
 * Names that must come out as they went in. While Apertium works on the sentence each is a made-up word with the
 * name's first letter, so that no dictionary translates it (Nadal is Catalan for Christmas).
 */
export class NameKeeper {
  private readonly names = new Map<string, KeptName>()

  /** The made-up word that stands for a name. */
  keep(name: string, manner: Partial<Omit<KeptName, 'name'>> = {}): string {
    const count = this.names.size
    const code = `${name[0]?.toUpperCase() ?? 'X'}qx${String.fromCodePoint(97 + (count % 26))}${'w'.repeat(Math.floor(count / 26))}`
    this.names.set(code, { name, gender: 'm', article: false, ...manner })
    return code
  }

  isKept(code: string): boolean {
    return this.names.has(code)
  }

  /** Whether what stands for a name keeps the article before it. */
  takesArticle(code: string): boolean {
    return this.names.get(code)?.article ?? false
  }

  /** As a proper noun, or as a plain noun where it has an article, so that rules take it for what it is. */
  reading(code: string): string {
    const kind = this.takesArticle(code) ? '<n>' : '<np><ant>'
    return `${code}${kind}<${this.names.get(code)?.gender ?? 'm'}><sg>`
  }

  restore(code: string): string {
    return this.names.get(code)?.name ?? code
  }
}
