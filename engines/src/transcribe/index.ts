export { createMoonshineEngine } from './moonshine/moonshine-engine.js'
export { moonshineDescriptions, type MoonshineVariant } from './moonshine/moonshine-variants.js'
export { whisperDescription } from './whisper/whisper-description.js'
export { createWhisperEngine } from './whisper/whisper-engine.js'
