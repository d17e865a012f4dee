import { audioCodecNotSupported } from '../audio-problems.js'
import type { DecodedBlock } from '../decoded-block.js'
import { aacDecoderWasm } from './aac-decoder-wasm.js'

/** What `rust/src/lib.rs` exports; numbers are addresses in its memory, or lengths. */
interface AacModule {
  readonly memory: WebAssembly.Memory
  allocate(length: number): number
  create(config: number, length: number): number
  packet(session: number, length: number): number
  decode(session: number): number
  samples(session: number): number
  sample_rate(session: number): number
  channels(session: number): number
}

/**
 * AAC-LC (ISO/IEC 14496-3), what phones and Safari record. No decoder of it in npm has a free licence and works,
 * so this is symphonia's (MPL-2.0), compiled to WebAssembly by `rust/build.sh`. Of HE-AAC it hears the lower half
 * of the spectrum, which is enough for speech.
 */
export class AacDecoder {
  private readonly module: AacModule
  private readonly session: number

  /** The AudioSpecificConfig of the track. Throws `audio_codec_not_supported`. */
  constructor(config: Uint8Array) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(aacDecoderWasm, 'base64')))
    this.module = instance.exports as AacModule
    const address = this.module.allocate(config.length)
    new Uint8Array(this.module.memory.buffer).set(config, address)
    this.session = this.module.create(address, config.length)
    if (this.session === 0) throw audioCodecNotSupported()
  }

  /** One raw access unit. Throws when it is broken. */
  decode(packet: Uint8Array): DecodedBlock {
    const { module, session } = this
    const address = module.packet(session, packet.length)
    new Uint8Array(module.memory.buffer).set(packet, address)
    const frames = module.decode(session)
    if (frames < 0) throw new Error('This AAC packet is broken.')
    const start = module.samples(session)
    return {
      channels: Array.from({ length: module.channels(session) }, (_, channel) =>
        new Float32Array(module.memory.buffer, start + channel * frames * 4, frames).slice(),
      ),
      sampleRate: module.sample_rate(session),
    }
  }
}
