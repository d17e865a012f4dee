import { listeningEngineWith } from '../listening-engine.js'
import { WhisperRecogniser } from './whisper-recogniser.js'

export const createEngine = listeningEngineWith(WhisperRecogniser)
