import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { varintField } from './protobuf-fields.js'
import { widenedModel } from './widened-model.js'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'widened-'))
  file = path.join(folder, 'model.onnx')
  await writeFile(file, varintField(1, 9))
})
afterEach(() => rm(folder, { recursive: true }))

test('is made once, beside the original, and made again when that has changed', async () => {
  const widened = path.join(folder, 'model-as-fp32.onnx')
  await expect(widenedModel(file)).resolves.toBe(widened)
  expect((await readdir(folder)).toSorted()).toEqual(['model-as-fp32.onnx', 'model.onnx'])
  await utimes(widened, 1, 1)
  await expect(widenedModel(file)).resolves.toBe(widened)
})

test('several processes may make it at once', async () => {
  const made = await Promise.all([widenedModel(file), widenedModel(file)])
  expect(made.filter((model) => typeof model === 'string')).not.toEqual([])
})

test('a folder that cannot be written to gives the model itself', async () => {
  // A stand-in for a read-only folder, which root could write to all the same.
  await writeFile(path.join(folder, `model-as-fp32.onnx.${process.pid}`), 'in the way')
  await expect(widenedModel(file)).resolves.toEqual(varintField(1, 9))
})
