import { describeTextEngine } from '@mega-pipeline/engines/generate/contract'
import { textEngines } from './text-engines.js'

for (const [id, open] of Object.entries(textEngines)) describeTextEngine(id, open)
