/** The WebAssembly build of libopus; the package's own types are of its main entry, which prefers native code. */
declare module '@evan/opus/wasm/index.mjs' {
  export class Encoder {
    constructor(options: { channels: 1 | 2; sample_rate: number; application: 'voip' | 'audio' })
    /** `opus_encoder_ctl`: reads a setting, or sets it when an argument is given. */
    ctl(request: number, argument?: number): number
    /** One frame of signed 16-bit samples to one packet. */
    encode(samples: ArrayBufferView): Uint8Array
  }
}
