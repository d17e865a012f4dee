import { promptPageSchema } from '@mega-pipeline/pipeline'

const TIMES = 15

/** What is asked of the gateway's list of rows. */
const questions: readonly (readonly [name: string, query: string])[] = [
  ['The newest 30 rows', 'limit=30'],
  ['30 rows with a rare word', 'limit=30&search=quartz+marble'],
  ['30 rows with a word that nearly all have', 'limit=30&search=owls'],
  ['30 rows with the beginning of a word, in French with accents', 'limit=30&search=vOILÀ+ÉT'],
  ['30 rows of which a step failed', 'limit=30&state=failed'],
  ['30 rows by word, state, language and team', 'limit=30&search=owls&state=done&language=fr&team=local'],
  ['A word that no row has', 'limit=30&search=zebra'],
]

/** How long the gateway takes for a question, from asking to the last byte. */
export interface QuestionTime {
  readonly name: string
  readonly found: number
  readonly medianMilliseconds: number
  readonly longestMilliseconds: number
}

export async function timeQuestions(url: string): Promise<QuestionTime[]> {
  const times: QuestionTime[] = []
  for (const [name, query] of questions) {
    const spent: number[] = []
    let found = 0
    for (let time = 0; time < TIMES; time++) {
      const before = performance.now()
      const answer = await (await fetch(`${url}/api/prompts?${query}`)).json()
      spent.push(performance.now() - before)
      found = promptPageSchema.parse(answer).total
    }
    const sorted = spent.toSorted((a, b) => a - b)
    times.push({
      name,
      found,
      medianMilliseconds: sorted[Math.floor(TIMES / 2)] ?? Number.NaN,
      longestMilliseconds: sorted.at(-1) ?? Number.NaN,
    })
  }
  return times
}
