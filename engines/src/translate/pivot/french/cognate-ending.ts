/** Endings that learned words share: Portuguese, Catalan and English to French, the longer ones first. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:ções|cions)$/, 'tions'],
  [/(?:ção|ció)$/, 'tion'],
  [/(?:sões|sions)$/, 'sions'],
  [/(?:são|sió)$/, 'sion'],
  [/(?:idades|itats|ities)$/, 'ités'],
  [/(?:idade|itat|ity)$/, 'ité'],
  [/(?:amente|ament)$/, 'ement'],
  [/(?:emente)$/, 'ement'],
  [/(?:ável|able)$/, 'able'],
  [/(?:áveis|ables)$/, 'ables'],
  [/(?:ível|ible)$/, 'ible'],
  [/(?:íveis|ibles)$/, 'ibles'],
  [/(?:ências|ències)$/, 'ences'],
  [/(?:ência|ència)$/, 'ence'],
  [/(?:âncias|àncies)$/, 'ances'],
  [/(?:ância|ància)$/, 'ance'],
  [/(?:icos|icas|ics|iques)$/, 'iques'],
  [/(?:ico|ica|ic)$/, 'ique'],
  [/istas$/, 'istes'],
  [/ista$/, 'iste'],
  [/ismos?$/, 'isme'],
  [/(?:ório|ori)$/, 'oire'],
  [/osos$/, 'eux'],
  [/oso$/, 'eux'],
  [/osas$/, 'euses'],
  [/osa$/, 'euse'],
]

/** A word no dictionary knows, as French most likely has it, or `undefined` when its ending tells nothing. */
export function frenchCognate(word: string): string | undefined {
  const lower = word.toLowerCase()
  const found = endings.find(([ending]) => ending.test(lower) && lower.length >= 6)
  if (!found) return undefined
  const stem = lower.replace(found[0], found[1])
  return stem
    .replaceAll(/f(?=oto)/g, 'ph')
    .replaceAll(/ê|é(?=.*(?:ique|iques)$)/g, 'é')
    .replaceAll(/[ãâá]/g, 'a')
    .replaceAll(/[õôó]/g, 'o')
    .replaceAll('í', 'i')
    .replaceAll('ú', 'u')
}
