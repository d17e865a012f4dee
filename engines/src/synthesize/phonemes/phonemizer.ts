import { ESpeakClient } from './espeak-client.js'
import { toKokoroAlphabet } from './kokoro-alphabet.js'
import { partPunctuation } from './punctuation.js'
import { respell } from './respell.js'

/** Turns speakable text into the phonemes that Kokoro reads, punctuation included. */
export class Phonemizer {
  private readonly espeak = new ESpeakClient()

  /** `espeakLanguage` is the name of an eSpeak NG voice, e.g. `en-us`, `fr-fr`. */
  async toPhonemes(text: string, espeakLanguage: string): Promise<string> {
    const parts = partPunctuation(respell(text, espeakLanguage))
    const words = parts.filter(({ kind }) => kind === 'words').map((part) => part.text)
    const phonemes = await this.espeak.toPhonemes(espeakLanguage, words)
    let next = 0
    return parts
      .map((part) =>
        part.kind === 'punctuation' ? part.text : toKokoroAlphabet(phonemes[next++] ?? '', espeakLanguage),
      )
      .join('')
      .trim()
  }

  close(): void {
    this.espeak.close()
  }
}
