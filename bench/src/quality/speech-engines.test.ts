import { describeSpeechEngine } from '@mega-pipeline/engines/synthesize/contract'
import { speechEngines } from './speech-engines.js'

for (const [id, open] of Object.entries(speechEngines)) describeSpeechEngine(id, open)
