/** `npm run quality [-- chapter ...]`: measures what the product promises, and writes docs/quality.md. */
import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureGeneration } from './quality/generation.js'
import { measureNarration } from './quality/narration.js'
import { qualityPage } from './quality/quality-page.js'
import type { QualitySection } from './quality/section.js'
import { measureTranscription } from './quality/transcription.js'
import { measureTranslation } from './quality/translation.js'

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** The folder with `flores-dev.en` and `flores-dev.fr`, which are for measuring and not for shipping. */
const floresFolder = process.env['FLORES_FOLDER'] ?? join(repository, '..', 'shared', 'data')

const chapters: Record<string, () => Promise<QualitySection>> = {
  transcription: measureTranscription,
  generation: measureGeneration,
  translation: measureFlores,
  narration: measureNarration,
}

async function measureFlores(): Promise<QualitySection> {
  const read = async (language: string): Promise<string[]> =>
    (await readFile(join(floresFolder, `flores-dev.${language}`), 'utf8')).trim().split('\n')
  const isThere = await access(join(floresFolder, 'flores-dev.en')).then(
    () => true,
    () => false,
  )
  if (isThere) return measureTranslation({ source: await read('en'), reference: await read('fr') })
  const markdown = 'Not measured: the FLORES sentences are not here. Name their folder with FLORES_FOLDER.'
  return { title: 'Translation', markdown, checks: [] }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in chapters))
if (unknown.length > 0) {
  console.error(`There is no chapter ${unknown.join(', ')}. Choose from ${Object.keys(chapters).join(', ')}.`)
  process.exit(2)
}

const sections: QualitySection[] = []
for (const [name, measure] of Object.entries(chapters)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.error(`Measuring: ${name}`)
  sections.push(await measure())
}
const page = qualityPage(sections, new Date())
// A page with a part of the chapters would lose the others.
if (wanted.length === 0) await writeFile(join(repository, 'docs', 'quality.md'), page)
console.log(page)
process.exitCode = sections.some(({ checks }) => checks.some(({ passed }) => !passed)) ? 1 : 0
