import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** Numbers in one style. */
const STYLE_SIZE = 256
/** Styles in a voice's file: one for each length of utterance. */
const STYLES = 510

/** A voice of Kokoro: a table of styles by the number of phonemes to be spoken, little-endian float32. */
export class VoiceStyle {
  private readonly table: Float32Array

  private constructor(table: Float32Array) {
    this.table = table
  }

  static async read(directory: string, voiceId: string): Promise<VoiceStyle> {
    const bytes = await readFile(path.join(directory, `${voiceId}.bin`))
    return new VoiceStyle(new Float32Array(new Uint8Array(bytes).buffer))
  }

  forLength(phonemes: number): Float32Array {
    const row = Math.min(Math.max(phonemes, 0), STYLES - 1)
    return this.table.slice(row * STYLE_SIZE, (row + 1) * STYLE_SIZE)
  }
}
