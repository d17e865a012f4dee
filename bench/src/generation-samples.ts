/** Writes `docs/generation-samples.md` anew: `node bench/dist/generation-samples.js [words]`. */
import { writeFile } from 'node:fs/promises'
import type { LlamaModelName } from '@mega-pipeline/engines/generate'
import { joinSentenceTexts } from '@mega-pipeline/pipeline'
import { childPeakMemory } from './metrics/child-memory.js'
import { writeAbout } from './quality/generation.js'
import { judgeText } from './quality/judge-text.js'
import { measureTokensPerSecond } from './quality/model-speed.js'
import { languageModelFile, openTextEngine } from './quality/text-engines.js'
import { spokenPrompts } from './quality/spoken-prompts.js'

const words = Number(process.argv[2] ?? 100)
const models: readonly LlamaModelName[] = ['smollm2-135m', 'gemma-3-270m']
const lines = [
  '# What the language models wrote',
  '',
  `Ten spoken prompts, ${words} words asked for, seed 1, temperature 0.4, unedited. Made by`,
  '`node bench/dist/generation-samples.js`; what follows from it stands in `decisions/0002-language-model.md`.',
]

for (const name of models) {
  const tokensPerSecond = await measureTokensPerSecond(await languageModelFile(name))
  const engine = await openTextEngine(name)
  await engine.load()
  lines.push('', `## ${engine.description.id}`)
  const head = lines.length
  for (const { subject, text: prompt } of spokenPrompts) {
    const start = performance.now()
    const { sentences } = await writeAbout(engine, prompt, words)
    const seconds = (performance.now() - start) / 1000
    const { words: written, covered } = judgeText(sentences, { prompt, words })
    lines.push('', `### ${subject}`, '', `> ${prompt}`, '', joinSentenceTexts(sentences), '')
    lines.push(
      `*${written} words, ${seconds.toFixed(1)} s, ${(covered * 100).toFixed(0)} % of the notes taken up.*`,
    )
    console.error(`${engine.description.id}: ${subject}, ${seconds.toFixed(1)} s`)
  }
  const memory = ((childPeakMemory() ?? 0) / 1e6).toFixed(0)
  lines.splice(head, 0, '', `${tokensPerSecond.toFixed(0)} tokens a second, at most ${memory} MB of memory.`)
  await engine.close()
}
await writeFile(new URL('../../docs/generation-samples.md', import.meta.url), `${lines.join('\n')}\n`)
