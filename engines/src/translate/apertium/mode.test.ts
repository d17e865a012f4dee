import { expect, test } from 'vitest'
import { parseMode } from './mode.js'

test('a mode file becomes programs that answer after a zero byte, with their data below the root', () => {
  const pipeline =
    "lt-proc -w '/usr/share/apertium/a-b/a.automorf.bin' | apertium-tagger -g $2 '/usr/share/apertium/a-b/a.prob' | lt-proc $1 '/usr/share/apertium/a-b/b.autogen.bin'\n"
  expect(parseMode(pipeline, "/tmp/it's here")).toEqual([
    ['lt-proc', '-z', '-w', "/tmp/it's here/usr/share/apertium/a-b/a.automorf.bin"],
    ['apertium-tagger', '-z', '-p', '-g', "/tmp/it's here/usr/share/apertium/a-b/a.prob"],
    ['lt-proc', '-z', '-g', "/tmp/it's here/usr/share/apertium/a-b/b.autogen.bin"],
  ])
})
