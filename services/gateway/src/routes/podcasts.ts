import type { RouteHandler } from '@hono/zod-openapi'
import {
  languageSchema,
  sourceLanguage,
  viewPrompt,
  type Language,
  type RunState,
} from '@mega-pipeline/pipeline'
import { findPrompts, loadRunsOfPrompts } from '@mega-pipeline/platform/database'
import {
  createRoute,
  type HttpContext,
  type HttpEnvironment,
  problems,
  z,
} from '@mega-pipeline/platform/http'
import type { Gateway } from '../gateway.js'
import { episodeOf } from '../take-away/podcast-episode.js'
import { podcastFeed, type SizedEpisode } from '../take-away/podcast-feed.js'
import { artefactKey } from './artefacts.js'

/** The newest prompts whose narrations stand in a feed. */
const NEWEST = 100

export const podcastRoute = createRoute({
  method: 'get',
  path: '/api/podcasts/{feed}',
  tags: ['Take away'],
  summary: 'The narrations in a language as a podcast',
  description:
    'RSS 2.0 for any podcast player. Addresses begin with PUBLIC_URL, or as the feed was asked for.',
  request: {
    params: z.object({
      feed: z
        .string()
        .regex(/\.xml$/, 'a feed is named <language>.xml')
        .transform((name) => name.slice(0, -'.xml'.length))
        .pipe(languageSchema)
        .openapi({ type: 'string', description: '`<language>.xml`', example: 'fr.xml' }),
    }),
  },
  responses: {
    200: { description: 'The feed.', content: { 'application/rss+xml': { schema: { type: 'string' } } } },
    ...problems.invalid,
  },
})

export function sendPodcast(gateway: Gateway): RouteHandler<typeof podcastRoute, HttpEnvironment> {
  return async (c) => {
    const language = c.req.valid('param').feed
    await gateway.searchIndex.catchUp()
    const filter = language === sourceLanguage ? {} : { language }
    const { ids } = await findPrompts(gateway.database, filter, { limit: NEWEST })
    const states = await loadRunsOfPrompts(gateway.database, ids)
    const rows = ids.map((id) => states.filter(({ prompt }) => prompt.id === id))
    const episodes = await Promise.all(rows.map((row) => sizedEpisode(gateway, row, language)))
    const feed = podcastFeed(
      language,
      episodes.filter((episode) => episode !== null),
      originOf(c, gateway),
    )
    return c.body(feed, 200, {
      'content-type': 'application/rss+xml; charset=utf-8',
      'cache-control': 'no-cache',
    })
  }
}

/** Null for a row that is not narrated in this language, or was deleted just now. */
async function sizedEpisode(
  { bucket }: Gateway,
  [first, ...others]: readonly RunState[],
  language: Language,
): Promise<SizedEpisode | null> {
  if (!first) return null
  const episode = episodeOf(viewPrompt([first, ...others]), language)
  const key = episode && artefactKey([first, ...others], episode.artefact)
  const file = key ? await bucket.stat(key).catch(() => null) : null
  return episode && file && { ...episode, bytes: file.size }
}

function originOf(c: HttpContext, { publicUrl }: Gateway): string {
  return publicUrl === undefined ? new URL(c.req.url).origin : publicUrl.replace(/\/$/, '')
}
