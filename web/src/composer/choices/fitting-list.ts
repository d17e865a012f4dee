/** What was remembered of a list, as far as it is offered; else of the defaults, else the first that is offered. */
export function fittingList(
  remembered: unknown,
  offered: readonly string[],
  defaults: readonly string[],
): readonly string[] {
  const wishes: unknown[] = Array.isArray(remembered) ? remembered : []
  // Having taken the last one away stands until another one is ticked.
  if (Array.isArray(remembered) && wishes.length === 0) return []
  const isOffered = (value: unknown): value is string => offered.includes(value as string)
  const fitting = [wishes.filter(isOffered), defaults.filter(isOffered)]
  return fitting.find((values) => values.length > 0) ?? offered.slice(0, 1)
}
