import type { AlignedWord } from '../bergamot/aligned-words.js'

const currencies: Readonly<Record<string, string>> = {
  US$: 'dólares',
  $: 'dólares',
  R$: 'reais',
  '€': 'euros',
  '£': 'libras',
}

/** "US$ 14,7 bilhões" is "14,7 bilhões de dólares": no dictionary knows the sign before the number. */
export function sayCurrencies(words: readonly AlignedWord[]): AlignedWord[] {
  const said: AlignedWord[] = []
  for (let place = 0; place < words.length; place++) {
    const word = words[place]
    if (!word) continue
    const [, before = '', sign = '', rest = ''] = /^([("«]*)(US\$|R\$|[$€£])(\d.*)?$/.exec(word.text) ?? []
    const currency = currencies[sign]
    const amount = rest === '' ? words[place + 1] : { text: rest, sources: word.sources }
    const [, digits, after = ''] = /^(\d[\d.,]*\d|\d)(\D*)$/.exec(amount?.text ?? '') ?? []
    if (currency === undefined || amount === undefined || digits === undefined) {
      said.push(word)
      continue
    }
    if (rest === '') place++
    const [, scale, afterScale = ''] =
      /^(mil|milhão|milhões|bilhão|bilhões|trilhões|trilhão)(\P{L}*)$/u.exec(words[place + 1]?.text ?? '') ??
      []
    said.push({ text: before + digits, sources: amount.sources })
    if (scale === undefined || after !== '') {
      said.push({ text: currency + after, sources: word.sources })
    } else {
      place++
      said.push({ text: scale, sources: words[place]?.sources ?? [] })
      if (scale !== 'mil') said.push({ text: 'de', sources: [] })
      said.push({ text: currency + afterScale, sources: word.sources })
    }
  }
  return said
}
