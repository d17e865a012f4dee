export { checkVoice } from './check-voice.js'
export { createKokoroEngine, kokoroDescription } from './kokoro/kokoro-engine.js'
export { kokoroVoices } from './kokoro/kokoro-voices.js'
export { speakable } from './speakable/speakable.js'
