import Parser from 'rss-parser'
import { expect, test } from 'vitest'
import { finishedRow } from './__fixtures__/finished-row.js'
import { episodeOf } from './podcast-episode.js'
import { podcastFeed } from './podcast-feed.js'

const origin = 'https://mega.example.org'

async function read(language: string) {
  const episode = episodeOf(finishedRow, language)
  const episodes = episode ? [{ ...episode, bytes: 12_345 }] : []
  return new Parser().parseString(podcastFeed(language, episodes, origin))
}

test('a feed reader finds the narration, its size, length and type', async () => {
  const feed = await read('fr')
  expect(feed).toMatchObject({
    title: 'Mega Pipeline (français)',
    language: 'fr',
    feedUrl: `${origin}/api/podcasts/fr.xml`,
    link: `${origin}/`,
    itunes: { author: 'Mega Pipeline', image: `${origin}/podcast-cover.png`, explicit: 'false' },
  })
  expect(feed.items).toMatchObject([
    {
      title: 'Les hiboux chassent.',
      content: 'Les hiboux chassent. Ils se cachent.',
      guid: `${finishedRow.id}.local.fr`,
      link: `${origin}/prompts/${finishedRow.id}`,
      isoDate: '2026-01-01T12:00:00.000Z',
      enclosure: {
        url: `${origin}/api/prompts/${finishedRow.id}/artefacts/local.synthesize.fr.mp3`,
        length: '12345',
        type: 'audio/mpeg',
      },
      itunes: { duration: '62' },
    },
  ])
})

test('what was written does not break the feed', async () => {
  const [item] = (await read('en')).items
  expect(item?.title).toBe('Owls & mice <hunt>.')
})

test('a narration that is not done is no episode, and a feed may be empty', async () => {
  expect((await read('es')).items).toEqual([])
})

test('the answer that somebody kept is the one that is told', () => {
  const [run] = finishedRow.runs
  if (!run) throw new Error('The row has no run.')
  const other = {
    ...run,
    team: 'remote',
    cells: run.cells.map((cell) => ({ ...cell, id: cell.id.replace('local', 'remote') })),
  }
  const row = { ...finishedRow, runs: [run, other] }
  expect(episodeOf(row, 'fr')?.guid).toContain('.local.')
  expect(episodeOf({ ...row, preferredTeam: 'remote' }, 'fr')).toMatchObject({
    artefact: 'remote.synthesize.fr.mp3',
  })
})
