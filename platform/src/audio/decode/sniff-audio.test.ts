import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { tone } from './__fixtures__/tone.js'
import { wavFile } from './__fixtures__/wav-file.js'
import { sniffAudio } from './sniff-audio.js'

const fixtures = new URL('../../../src/audio/decode/__fixtures__/', import.meta.url)

test.each([
  ['stereo-44100.mp3', 'audio/mpeg', 'mp3'],
  ['bare-22050.mp3', 'audio/mpeg', 'mp3'],
  ['index-last.m4a', 'audio/mp4', 'm4a'],
  ['safari.mp4', 'audio/mp4', 'm4a'],
  ['adts.aac', 'audio/aac', 'aac'],
  ['chrome-live.webm', 'audio/webm', 'webm'],
  ['stereo-opus.ogg', 'audio/ogg', 'ogg'],
  ['mono-32000.flac', 'audio/flac', 'flac'],
  ['apple.aiff', 'audio/aiff', 'aiff'],
])('%s is %s', async (name, contentType, extension) => {
  expect(sniffAudio(await readFile(new URL(name, fixtures)))).toMatchObject({ contentType, extension })
})

test('wav', () => {
  expect(sniffAudio(wavFile(tone(400, 0.01, 8000), 8000, 1, 's16'))?.extension).toBe('wav')
})

test.each([
  ['nothing', []],
  ['one byte', [0xff]],
  ['a text in UTF-16', [0xff, 0xfe, 0x41, 0x00, 0x42, 0x00]],
  ['all ones', [0xff, 0xff, 0xff, 0xff]],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
])('%s is no audio', (_, bytes) => {
  expect(sniffAudio(Uint8Array.from(bytes))).toBeNull()
})
