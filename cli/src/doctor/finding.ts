/** What one check of the machine found. */
export interface Finding {
  readonly subject: string
  /** `warning`: works, with less. `problem`: does not work. */
  readonly state: 'fine' | 'warning' | 'problem'
  readonly detail: string
  /** What to do about a warning or problem. */
  readonly advice?: string
}
