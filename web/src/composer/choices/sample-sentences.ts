/** What a voice says to be heard, in the language it speaks. A language without one is chosen without hearing. */
export const sampleSentences: Readonly<Record<string, string>> = {
  en: 'This is how I will read your text.',
  fr: 'Voici comment je lirai votre texte.',
  es: 'Así leeré tu texto.',
  it: 'Ecco come leggerò il tuo testo.',
  pt: 'É assim que vou ler o seu texto.',
  'pt-br': 'É assim que vou ler o seu texto.',
  ca: 'Així llegiré el teu text.',
  de: 'So werde ich deinen Text vorlesen.',
}
