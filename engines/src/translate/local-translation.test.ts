import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLocalTranslation, translationTiers } from './local-translation.js'

const nowhere = join(tmpdir(), 'mega-no-such-folder')

test('the tiers say which pairs they have, best first, without files', () => {
  expect(translationTiers.map(({ id }) => id)).toEqual(['bergamot', 'bergamot-pivot', 'apertium'])
  for (const { pairs } of translationTiers.slice(0, 2)) expect(pairs).toContainEqual({ from: 'en', to: 'fr' })
})

test('a folder that is missing or not whole makes no tier', async () => {
  const partial = mkdtempSync(join(tmpdir(), 'mega-model-'))
  writeFileSync(join(partial, 'model.bin'), '')
  const ladder = createLocalTranslation({
    bergamot: [
      { from: 'en', to: 'fr', directory: partial },
      { from: 'en', to: 'pt', directory: nowhere },
    ],
    apertium: nowhere,
  })
  expect(ladder.tiers.map(({ id }) => id)).not.toContain('bergamot')
  const asked = ladder.run(
    { text: 'Hello there.', from: 'en', to: 'pt' },
    { signal: new AbortController().signal },
  )
  await expect(asked).rejects.toMatchObject({ code: 'language_pair_not_supported' })
  await ladder.close()
})

test('what is whole is a tier for its pair', () => {
  const whole = mkdtempSync(join(tmpdir(), 'mega-model-'))
  for (const file of ['model.bin', 'shortlist.bin', 'vocab.spm']) writeFileSync(join(whole, file), '')
  const ladder = createLocalTranslation({
    bergamot: [{ from: 'en', to: 'de', directory: whole }],
    apertium: nowhere,
  })
  expect(ladder.tiers[0]).toMatchObject({ id: 'bergamot', pairs: [{ from: 'en', to: 'de' }] })
})
