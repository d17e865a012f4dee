export { createSpeechLadder } from './speech-ladder.js'
export { createTextLadder } from './text-ladder.js'
export { createTranscriptionLadder } from './transcription-ladder.js'
