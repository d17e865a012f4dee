import {
  defaultPromptTemplate,
  renderPromptTemplate,
  type GeneratedText,
  type TextEngine,
} from '@mega-pipeline/pipeline'
import { languageModelFile, openTextEngine } from './text-engines.js'
import { judgeText, type TextJudgement } from './judge-text.js'
import { measureTokensPerSecond } from './model-speed.js'
import type { QualitySection } from './section.js'
import { spokenPrompts } from './spoken-prompts.js'

/** The model that `npm start` fetches. */
const MODEL = 'smollm2-135m'
const LENGTHS = [60, 100, 200]

/** Writes about ten spoken prompts at three lengths with the default model, and judges the texts by counting. */
export async function measureGeneration(): Promise<QualitySection> {
  const tokensPerSecond = await measureTokensPerSecond(await languageModelFile(MODEL))
  const engine = await openTextEngine(MODEL)
  await engine.load()
  try {
    const rows = []
    for (const words of LENGTHS) rows.push(await measureLength(engine, words))
    const texts = rows.flatMap((row) => row.judgements)
    return {
      title: 'Text generation',
      markdown: [
        `${engine.description.id}, ${spokenPrompts.length} spoken prompts at each length, the default template.`,
        '',
        '| words asked for | words written | on subject | notes taken up | seconds a text |',
        '|---|---|---|---|---|',
        ...rows.map(tableRow),
        '',
        `The model alone draws ${tokensPerSecond.toFixed(0)} tokens a second; of three drafts of each sentence`,
        'the best is taken. "On subject" is the share of sentences that hold a subject word of the prompt, "notes',
        'taken up" the share of the prompt\'s subject words that come back in the text; a subject word is one that',
        'is not among the commonest of English. Neither says whether a sentence is true.',
      ].join('\n'),
      checks: [
        checkAll('length within 20 %', texts, (text) => text.isWithinLength),
        checkAll('ends on a full sentence', texts, (text) => text.endsFully),
        checkAll('no headings, lists or marks that cannot be spoken', texts, (text) => text.isSpeakable),
        checkOnSubject(texts),
      ],
    }
  } finally {
    await engine.close()
  }
}

/** One text about one of the prompts. */
export async function writeAbout(engine: TextEngine, spoken: string, words: number): Promise<GeneratedText> {
  return engine.run(
    {
      prompt: renderPromptTemplate(defaultPromptTemplate, {
        prompt: spoken,
        words,
        tone: 'plain',
        language: 'en',
      }),
      language: 'en',
      words,
      seed: 1,
      temperature: 0.4,
      written: [],
    },
    { signal: new AbortController().signal },
  )
}

interface LengthRow {
  readonly asked: number
  readonly seconds: number
  readonly judgements: readonly TextJudgement[]
}

async function measureLength(engine: TextEngine, asked: number): Promise<LengthRow> {
  const judgements: TextJudgement[] = []
  const start = performance.now()
  for (const { text } of spokenPrompts) {
    const { sentences } = await writeAbout(engine, text, asked)
    judgements.push(judgeText(sentences, { prompt: text, words: asked }))
  }
  return { asked, seconds: (performance.now() - start) / 1000 / spokenPrompts.length, judgements }
}

function tableRow({ asked, seconds, judgements }: LengthRow): string {
  const words = judgements.map((text) => text.words)
  const percent = (values: readonly number[]): string => `${(mean(values) * 100).toFixed(0)} %`
  const onSubject = percent(judgements.map((text) => text.onSubject))
  const covered = percent(judgements.map((text) => text.covered))
  return `| ${asked} | ${Math.min(...words)}-${Math.max(...words)} | ${onSubject} | ${covered} | ${seconds.toFixed(1)} |`
}

function checkAll(
  name: string,
  texts: readonly TextJudgement[],
  holds: (text: TextJudgement) => boolean,
): QualitySection['checks'][number] {
  const passed = texts.filter(holds).length
  return { name, value: `${passed} of ${texts.length}`, bound: 'all', passed: passed === texts.length }
}

function checkOnSubject(texts: readonly TextJudgement[]): QualitySection['checks'][number] {
  const share = mean(texts.map((text) => text.onSubject))
  return {
    name: 'sentences on subject',
    value: `${(share * 100).toFixed(0)} %`,
    bound: 'at least 70 %',
    passed: share >= 0.7,
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
