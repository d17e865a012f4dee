import { silentWav } from './silent-wav.js'
import { startStandIn, type Answers, type ReceivedRequest, type StandIn } from './stand-in-server.js'

const ADDRESS = 'https://api.elevenlabs.io'

/** A voice that was made of a sample. */
export interface StandInVoice {
  readonly voice_id: string
  readonly name: string
}

export interface ElevenLabsStandIn extends StandIn {
  /** The cloned voices that it has, the oldest first; a test may take some away. */
  readonly voices: StandInVoice[]
  /** Sends what is for ElevenLabs' address here, and refuses all else. */
  readonly fetch: typeof fetch
  /** The requests of this method whose path begins so. */
  asked(method: string, path: string): readonly ReceivedRequest[]
}

/**
 * Stands in for ElevenLabs' API (https://elevenlabs.io/docs/api-reference): voices are cloned, searched for, deleted and
 * spoken with. A search gives one voice a page, and others than asked for, as the real one may.
 */
export async function startElevenLabsStandIn(): Promise<ElevenLabsStandIn> {
  const voices: StandInVoice[] = []
  const standIn = await startStandIn(answersFrom(voices))
  return {
    ...standIn,
    voices,
    fetch: async (address, init) => {
      const url = new URL(address instanceof Request ? address.url : address)
      if (url.origin !== ADDRESS) throw new Error(`Nothing is to be sent to ${url.origin}.`)
      return await fetch(standIn.url + url.pathname + url.search, init)
    },
    asked: (method, path) =>
      standIn.received.filter((request) => request.method === method && request.path.startsWith(path)),
  }
}

function answersFrom(voices: StandInVoice[]): Answers {
  const others = [{ voice_id: 'premade', name: 'Rachel' }]
  let made = 0
  return ({ method, path, body }) => {
    const url = new URL(path, ADDRESS)
    const voice = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
    const index = voices.findIndex(({ voice_id }) => voice_id === voice)
    if (method === 'GET' && url.pathname === '/v2/voices') return pageOf([...others, ...voices], url)
    if (method === 'POST' && url.pathname === '/v1/voices/add') {
      const name = /name="name"\r\n\r\n(.*)\r\n/.exec(body)?.[1] ?? ''
      const voice_id = `voice-${++made}`
      voices.push({ voice_id, name })
      return json({ voice_id, requires_verification: false })
    }
    if (index === -1) return missing(voice)
    if (method === 'POST' && url.pathname.startsWith('/v1/text-to-speech/')) {
      return { contentType: 'audio/mpeg', body: silentWav(0.01) }
    }
    voices.splice(index, 1)
    return json({ status: 'ok' })
  }
}

function pageOf(listed: readonly StandInVoice[], { searchParams }: URL): ReturnType<Answers> {
  const page = Number(searchParams.get('next_page_token') ?? 0)
  const hasMore = page + 1 < listed.length
  return json({
    voices: listed.slice(page, page + 1),
    has_more: hasMore,
    total_count: listed.length,
    next_page_token: hasMore ? String(page + 1) : null,
  })
}

function missing(voice: string): ReturnType<Answers> {
  const message = `A voice with the voice_id ${voice} was not found.`
  return { ...json({ detail: { status: 'voice_not_found', message } }), status: 404 }
}

function json(body: unknown): ReturnType<Answers> {
  return { contentType: 'application/json', body: JSON.stringify(body) }
}
