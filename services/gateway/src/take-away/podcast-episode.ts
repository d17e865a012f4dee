import {
  splitSentences,
  sourceLanguage,
  type CellView,
  type Language,
  type PromptView,
} from '@mega-pipeline/pipeline'

/** A narration that can be listened to. */
export interface PodcastEpisode {
  /** The same whenever the feed is asked for. */
  readonly guid: string
  readonly promptId: string
  readonly title: string
  /** What is narrated. */
  readonly text: string
  readonly createdAt: Date
  readonly seconds: number
  /** Path of the sound below the gateway's origin. */
  readonly url: string
  /** The name that the gateway serves it by. */
  readonly artefact: string
}

const LONGEST_TITLE = 90

/** The narration of a row in a language: the preferred team's, else the first one's that is done; null if none is. */
export function episodeOf(
  { id, createdAt, preferredTeam, runs }: PromptView,
  language: Language,
): PodcastEpisode | null {
  const byPreference = runs.toSorted(
    (a, b) => Number(b.team === preferredTeam) - Number(a.team === preferredTeam),
  )
  for (const { team, cells } of byPreference) {
    const cell = (stage: CellView['stage']) =>
      cells.find((one) => one.stage === stage && one.language === language)
    const narration = cell('synthesize')
    const text = cell(language === sourceLanguage ? 'generate' : 'translate')?.text
    if (narration?.status !== 'done' || !narration.audio || !text) continue
    return {
      guid: `${id}.${team}.${language}`,
      promptId: id,
      title: titleOf(text, language),
      text,
      createdAt: new Date(createdAt),
      seconds: narration.audio.seconds ?? 0,
      url: narration.audio.url,
      artefact: `${narration.id}.mp3`,
    }
  }
  return null
}

/** The first sentence, or as many of its words as make a title. */
function titleOf(text: string, language: Language): string {
  const first = splitSentences(text, language)[0]?.text ?? text
  if (first.length <= LONGEST_TITLE) return first
  return `${first.slice(0, first.lastIndexOf(' ', LONGEST_TITLE) + 1 || LONGEST_TITLE).trim()}…`
}
