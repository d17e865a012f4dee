import { z } from 'zod'
import { expectThat, type Check } from '../check.js'
import {
  askTranslation,
  expectTranslated,
  sentence,
  targetLanguage,
  translationBody,
} from './ask-translation.js'

const texts = [sentence, 'Good morning.']
const detectedSchema = z.object({ confidence: z.number().min(0).max(100), language: z.string() })
const batchSchema = z.object({ translatedText: z.array(z.string()).length(texts.length) })
const noExtras = z.object({
  detectedLanguage: z.undefined().optional(),
  alternatives: z.undefined().optional(),
})

/** Translations, and what stands beside them. */
export const answerChecks: readonly Check[] = [
  {
    id: 'translate',
    title: 'a text is translated: {"translatedText": "..."}',
    level: 'required',
    breaks: 'every client',
    run: async (target) => {
      const answer = await askTranslation(target)
      const translated = expectTranslated(answer)
      expectThat(translated !== '' && translated !== sentence, 'a translation', answer.describe())
    },
  },
  {
    id: 'no-extras-unasked',
    title: 'detectedLanguage only with source auto, alternatives only when asked for',
    level: 'required',
    breaks: 'clients that take detectedLanguage as a sign that the language was guessed',
    run: async (target) => {
      const answer = await askTranslation(target)
      answer.expectStatus(200)
      answer.expectJson(noExtras)
    },
  },
  {
    id: 'array',
    title: 'a list of texts gives a list of translations, in order',
    level: 'required',
    breaks: 'clients that translate pages and subtitles in one request',
    run: async (target) => {
      const answer = await askTranslation(target, { q: texts })
      answer.expectStatus(200)
      const [first] = answer.expectJson(batchSchema).translatedText
      const alone = expectTranslated(await askTranslation(target))
      expectThat(first === alone, `"${alone}" first`, answer.describe())
    },
  },
  {
    id: 'form',
    title: 'parameters are read from a form too',
    level: 'required',
    breaks: 'curl examples, and clients that post forms',
    run: async (target) => {
      const body = new URLSearchParams((await translationBody(target)) as Record<string, string>)
      expectTranslated(await target.send('/translate', { method: 'POST', body }))
    },
  },
  {
    id: 'query',
    title: 'parameters are read from the query too',
    level: 'recommended',
    breaks: 'scripts that put them there',
    run: async (target) => {
      const query = new URLSearchParams((await translationBody(target)) as Record<string, string>)
      expectTranslated(await target.send(`/translate?${query.toString()}`, { method: 'POST' }))
    },
  },
  {
    id: 'auto',
    title: 'source auto says the detected language, with a confidence from 0 to 100',
    level: 'required',
    breaks: 'browser add-ons that show the language, or skip what is in the right one already',
    run: async (target) => {
      const q = 'The children were playing in the garden, and their grandmother watched them from the window.'
      const answer = await askTranslation(target, { source: 'auto', q })
      answer.expectStatus(200)
      const { language } = answer.expectJson(z.object({ detectedLanguage: detectedSchema })).detectedLanguage
      expectThat(language === 'en', 'detectedLanguage.language en', answer.describe())
    },
  },
  {
    id: 'auto-array',
    title: 'source auto with a list gives a list of detected languages',
    level: 'required',
    breaks: 'clients that read detectedLanguage[i] beside translatedText[i]',
    run: async (target) => {
      const answer = await askTranslation(target, { source: 'auto', q: texts })
      answer.expectStatus(200)
      answer.expectJson(
        batchSchema.extend({ detectedLanguage: z.array(detectedSchema).length(texts.length) }),
      )
    },
  },
  {
    id: 'alternatives',
    title: 'alternatives gives a list of further translations',
    level: 'required',
    breaks: 'clients that ask for a choice, and read a list',
    run: async (target) => {
      const answer = await askTranslation(target, { alternatives: 2 })
      answer.expectStatus(200)
      answer.expectJson(z.object({ alternatives: z.array(z.string()).max(2) }))
    },
  },
  {
    id: 'alternatives-array',
    title: 'alternatives with a list gives a list of lists',
    level: 'required',
    breaks: 'clients that read alternatives[i] beside translatedText[i]',
    run: async (target) => {
      const answer = await askTranslation(target, { alternatives: 2, q: texts })
      answer.expectStatus(200)
      answer.expectJson(z.object({ alternatives: z.array(z.array(z.string())).length(texts.length) }))
    },
  },
  {
    id: 'html',
    title: 'format html keeps tags and attributes',
    level: 'required',
    breaks: 'web pages: tags are translated, or lost',
    run: async (target) => {
      const q = '<p class="house">The cat sleeps in the <b>garden</b>.</p>'
      const answer = await askTranslation(target, { q, format: 'html' })
      const html = expectTranslated(answer)
      const isKept = /<p class="house">.*<b>.*<\/b>.*<\/p>/s.test(html)
      expectThat(isKept, 'the same tags and attributes', answer.describe())
    },
  },
  {
    id: 'line-breaks',
    title: 'line breaks and paragraphs stay',
    level: 'required',
    breaks: 'texts of more than one paragraph run together',
    run: async (target) => {
      const answer = await askTranslation(target, { q: 'Good morning.\n\nThe cat sleeps.\nThe dog sleeps.' })
      const translated = expectTranslated(answer)
      const breaks = translated.match(/\n+/g)?.join(' ')
      expectThat(
        breaks === '\n\n \n',
        'a blank line and a line break',
        JSON.stringify(translated).slice(0, 200),
      )
    },
  },
  {
    id: 'nothing-to-translate',
    title: 'a text with nothing to translate comes back as it is',
    level: 'recommended',
    breaks: 'numbers and signs in tables and subtitles',
    run: async (target) => {
      const answer = await askTranslation(target, { q: '12:45 ...' })
      expectThat(expectTranslated(answer) === '12:45 ...', '"12:45 ..."', answer.describe())
    },
  },
  {
    id: 'same-language',
    title: 'a text into its own language comes back as it is',
    level: 'recommended',
    breaks: 'add-ons that translate whatever is there',
    run: async (target) => {
      const to = await targetLanguage(target)
      const answer = await askTranslation(target, { source: to, target: to, q: 'Paris' })
      expectThat(expectTranslated(answer) === 'Paris', '"Paris"', answer.describe())
    },
  },
]
