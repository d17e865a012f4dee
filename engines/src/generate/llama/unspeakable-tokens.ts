import { TokenBias, type LlamaModel } from 'node-llama-cpp'

/** Marks of Markdown, markup and code, brackets, bullets and pictures: nobody can read them aloud. */
const unspeakable = /[*#_`|<>[\](){}~^\\=@•●▪◦►–]|https?|www\.|\p{Extended_Pictographic}(?<![\d©®™])/u

/** Takes every token that cannot be spoken out of the draw. */
export function biasAgainstUnspeakable(model: LlamaModel): TokenBias {
  const bias = new TokenBias(model.tokenizer)
  for (const token of model.iterateAllTokens()) {
    if (model.isSpecialToken(token) || model.isEogToken(token)) continue
    if (unspeakable.test(model.detokenize([token]))) bias.set(token, 'never')
  }
  return bias
}
