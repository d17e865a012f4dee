import type { Language } from '@mega-pipeline/pipeline'
import type { PodcastEpisode } from './podcast-episode.js'
import { xmlDocument, xmlElement } from './xml.js'

/** An episode with the size of its sound, which feeds must tell. */
export type SizedEpisode = PodcastEpisode & { readonly bytes: number }

const namespaces = {
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
}

/**
 * A podcast of the narrations in one language: RSS 2.0 (rssboard.org) with the tags that Apple asks for
 * (podcasters.apple.com, "Podcast RSS feed requirements").
 * @param origin where listeners reach the gateway, such as `https://mega.example.org`
 */
export function podcastFeed(language: Language, episodes: readonly SizedEpisode[], origin: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  const feedUrl = `${origin}/api/podcasts/${language}.xml`
  const latest = episodes[0]
  return xmlDocument(
    xmlElement('rss', { version: '2.0', ...namespaces }, [
      xmlElement('channel', {}, [
        xmlElement('title', {}, `Mega Pipeline (${name})`),
        xmlElement('link', {}, `${origin}/`),
        xmlElement('atom:link', { href: feedUrl, rel: 'self', type: 'application/rss+xml' }),
        xmlElement('language', {}, language),
        xmlElement('description', {}, 'Prompts, told by Mega Pipeline. The voices are synthetic.'),
        xmlElement('generator', {}, 'Mega Pipeline'),
        xmlElement('itunes:author', {}, 'Mega Pipeline'),
        xmlElement('itunes:image', { href: `${origin}/podcast-cover.png` }),
        xmlElement('itunes:category', { text: 'Education' }),
        xmlElement('itunes:explicit', {}, 'false'),
        ...(latest ? [xmlElement('lastBuildDate', {}, latest.createdAt.toUTCString())] : []),
        ...episodes.map((episode) => itemOf(episode, origin)),
      ]),
    ]),
  )
}

function itemOf(
  { guid, promptId, title, text, createdAt, seconds, url, bytes }: SizedEpisode,
  origin: string,
) {
  return xmlElement('item', {}, [
    xmlElement('title', {}, title),
    xmlElement('link', {}, `${origin}/prompts/${promptId}`),
    xmlElement('guid', { isPermaLink: 'false' }, guid),
    xmlElement('pubDate', {}, createdAt.toUTCString()),
    xmlElement('description', {}, text),
    xmlElement('enclosure', { url: `${origin}${url}`, length: bytes, type: 'audio/mpeg' }),
    xmlElement('itunes:duration', {}, Math.round(seconds)),
    xmlElement('itunes:explicit', {}, 'false'),
  ])
}
