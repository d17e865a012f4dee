/**
 * eSpeak NG as a program of its own, because it is under the GPL and the rest of the project is not.
 * Reads one request a line, `{"id": 1, "language": "fr-fr", "texts": ["bonjour"]}`, from the standard input and
 * writes one answer a line, `{"id": 1, "phonemes": ["b_ɔ̃_ʒ_ˈu_ʁ"]}`, to the standard output, in the same order.
 * Ends when its input ends.
 */
import { createInterface } from 'node:readline'
import loadESpeak from '@echogarden/espeak-ng-emscripten'

interface Request {
  id: number
  language: string
  texts: string[]
}

const { eSpeakNGWorker: Worker } = await loadESpeak()
const espeak = new Worker()

// Who started this program may be killed before it has read its answer.
process.stdout.on('error', () => process.exit(0))

function toPhonemes(text: string): string {
  return espeak.synthesize_ipa(text).ipa.trim()
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, language, texts } = JSON.parse(line) as Request
  espeak.set_voice(language, language)
  process.stdout.write(`${JSON.stringify({ id, phonemes: texts.map(toPhonemes) })}\n`)
}
