/** One chapter of `docs/quality.md`, measured on the spot. */
export interface QualitySection {
  readonly title: string
  /** Tables and remarks, as Markdown below the title. */
  readonly markdown: string
  /** What must hold; a failed one makes `npm run quality` exit 1. */
  readonly checks: readonly QualityCheck[]
}

export interface QualityCheck {
  readonly name: string
  /** The measured figure, as it is shown. */
  readonly value: string
  /** The bound, as it is shown, e.g. `at most 5 %`. */
  readonly bound: string
  readonly passed: boolean
}
