const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** A regular expression for a Roman numeral from 1 to 89, the usual range of kings and centuries. */
export const romanPattern = '(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})'

/** The value of a numeral that {@link romanPattern} matches. */
export function romanValue(numeral: string): number {
  const letters = Array.from(numeral, (letter) => values[letter] ?? 0)
  return letters.reduce(
    (sum, value, index) => (value < (letters[index + 1] ?? 0) ? sum - value : sum + value),
    0,
  )
}
