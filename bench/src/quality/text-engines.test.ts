import { describeTextEngine } from '@mega-pipeline/engines/generate/contract'
import { openModelStore } from '@mega-pipeline/platform/models'
import { openTextEngine } from './text-engines.js'

describeTextEngine('llama:smollm2-135m', () => openTextEngine('smollm2-135m'))

// Not part of the product unless somebody asks for it, so it is not fetched for its test: `mega models pull` does.
if (await openModelStore().isPresent('gemma-3-270m')) {
  describeTextEngine('llama:gemma-3-270m', () => openTextEngine('gemma-3-270m'))
}
