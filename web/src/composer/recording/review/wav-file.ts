/** Samples as a wav file of 16 bits and one channel ("Multimedia Programming Interface and Data Specifications 1.0"). */
export function wavFile(samples: Float32Array, sampleRate: number): Blob {
  const header = new DataView(new ArrayBuffer(44))
  const bytes = samples.length * 2
  const put = (at: number, letters: string): void => {
    for (let index = 0; index < letters.length; index += 1)
      header.setUint8(at + index, letters.charCodeAt(index))
  }
  put(0, 'RIFF')
  header.setUint32(4, 36 + bytes, true)
  put(8, 'WAVEfmt ')
  header.setUint32(16, 16, true)
  header.setUint16(20, 1, true)
  header.setUint16(22, 1, true)
  header.setUint32(24, sampleRate, true)
  header.setUint32(28, sampleRate * 2, true)
  header.setUint16(32, 2, true)
  header.setUint16(34, 16, true)
  put(36, 'data')
  header.setUint32(40, bytes, true)
  // Every machine that runs a browser today is little-endian, as wav files are.
  const content = new Int16Array(samples.length)
  for (let at = 0; at < samples.length; at += 1) {
    content[at] = Math.max(-1, Math.min(1, samples[at] ?? 0)) * 32_767
  }
  return new Blob([header, content], { type: 'audio/wav' })
}
