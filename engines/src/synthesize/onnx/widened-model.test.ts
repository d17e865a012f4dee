import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
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

test('two that make it at once do not get in each other’s way', async () => {
  const widened = path.join(folder, 'model-as-fp32.onnx')
  expect(await Promise.all([widenedModel(file), widenedModel(file)])).toEqual([widened, widened])
  expect((await readdir(folder)).toSorted()).toEqual(['model-as-fp32.onnx', 'model.onnx'])
})

test('a place that cannot be written to gives the model itself', async () => {
  // A stand-in for a read-only folder, which root could write to all the same.
  const inTheWay = path.join(folder, 'model-as-fp32.onnx')
  await mkdir(inTheWay)
  await utimes(inTheWay, 1, 1)
  await expect(widenedModel(file)).resolves.toEqual(varintField(1, 9))
})
