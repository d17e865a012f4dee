/** A stretch of decoded sound: samples from -1 to 1, an array for each channel. */
export interface DecodedBlock {
  readonly channels: readonly Float32Array[]
  /** Samples per second. */
  readonly sampleRate: number
}

/** A recording that is ready to be decoded. */
export interface OpenedAudio {
  /** Its length; 0 when only decoding can tell. */
  readonly seconds: number
  readonly blocks: AsyncIterable<DecodedBlock>
}
