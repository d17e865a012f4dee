import { startStandIn, type StandIn } from './stand-in-server.js'

/** Stands in for DeepL's API (https://developers.deepl.com/docs/api-reference/translate). */
export function startDeepLStandIn(): Promise<StandIn> {
  return startStandIn(() => ({
    contentType: 'application/json',
    body: JSON.stringify({
      translations: [{ detected_source_language: 'EN', text: 'Le bateau est rouge.', billed_characters: 16 }],
    }),
  }))
}

/** Stands in for Google's Cloud Translation API, version 2 (https://cloud.google.com/translate/docs/reference/rest/v2/translate). */
export function startGoogleStandIn(): Promise<StandIn> {
  return startStandIn(() => ({
    contentType: 'application/json',
    body: JSON.stringify({ data: { translations: [{ translatedText: 'Le bateau est rouge.' }] } }),
  }))
}

/** Stands in for LibreTranslate (https://docs.libretranslate.com/api). */
export function startLibreTranslateStandIn(): Promise<StandIn> {
  return startStandIn(({ path }) => ({
    contentType: 'application/json',
    body: JSON.stringify(
      path.endsWith('/languages')
        ? [
            { code: 'en', name: 'English', targets: ['en', 'fr'] },
            { code: 'fr', name: 'French', targets: ['en', 'fr'] },
          ]
        : { translatedText: 'Le bateau est rouge.' },
    ),
  }))
}
