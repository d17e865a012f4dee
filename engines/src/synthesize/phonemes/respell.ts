/** Words that eSpeak NG reads wrongly, and a spelling that it reads rightly; French `fils` is taken for the son. */
const respellings: Readonly<Record<string, readonly (readonly [written: RegExp, respelt: string])[]>> = {
  fr: [
    [/(?<!\p{L})fils(?!\p{L})/giu, 'fisse'],
    [/(?<!\p{L})oignon/giu, 'ognon'],
  ],
}

export function respell(text: string, espeakLanguage: string): string {
  return (respellings[espeakLanguage.slice(0, 2)] ?? []).reduce(
    (spelt, [written, respelt]) => spelt.replace(written, respelt),
    text,
  )
}
