/** A stretch of decoded sound: samples from -1 to 1, an array for each channel. */
export interface DecodedBlock {
  readonly channels: readonly Float32Array[]
  /** Samples per second. */
  readonly sampleRate: number
}
