import { listeningEngineWith } from '../listening-engine.js'
import { MoonshineRecogniser } from './moonshine-recogniser.js'

export const createEngine = listeningEngineWith(MoonshineRecogniser)
