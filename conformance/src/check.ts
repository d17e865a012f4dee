import type { Target } from './target/target.js'

/** One rule of a stage's API, and a request that shows whether a server keeps it. */
export interface Check {
  /** A stable name for programs, e.g. `srt-media-type`. */
  readonly id: string
  /** What a server does that keeps the rule. */
  readonly title: string
  /** `required`: some client fails without. `recommended`: it works, with less. */
  readonly level: 'required' | 'recommended'
  /** Which clients suffer, and how. */
  readonly breaks: string
  /** Throws a {@link Deviation} where the rule is not kept, and {@link NotApplicable} where there is nothing to judge. */
  run(target: Target): Promise<void>
}

/** What a server did otherwise than the rule says. */
export class Deviation extends Error {
  readonly expected: string
  readonly came: string

  constructor(expected: string, came: string) {
    super(`expected ${expected}, came ${came}`)
    this.name = 'Deviation'
    this.expected = expected
    this.came = came
  }
}

/** The server leaves out something that it may leave out, so that its rules do not apply. */
export class NotApplicable extends Error {
  constructor(because: string) {
    super(because)
    this.name = 'NotApplicable'
  }
}

/** Asserts what a rule says of an answer. */
export function expectThat(holds: boolean, expected: string, came: string): asserts holds {
  if (!holds) throw new Deviation(expected, came)
}
