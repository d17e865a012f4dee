import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { collect } from './__fixtures__/collect.js'
import type { Bucket } from './bucket.js'

function bytes(text: string): Uint8Array {
  return Buffer.from(text)
}

async function textOf(bucket: Bucket, key: string): Promise<string> {
  return Buffer.from(await bucket.read(key)).toString()
}

async function keysOf(bucket: Bucket, folder: string): Promise<string[]> {
  return (await collect(bucket.list(folder))).map(({ key }) => key).toSorted()
}

/** What every kind of bucket must keep to. `open` gives an empty one each time. */
export function describeBucket(name: string, open: () => Promise<Bucket>): void {
  describe(`bucket contract: ${name}`, () => {
    test('gives back what was put, with size, type and time', async () => {
      const bucket = await open()
      const put = await bucket.put('text_prompts/local/a.txt', bytes('déjà vu'))
      expect(put).toMatchObject({
        key: 'text_prompts/local/a.txt',
        size: 9,
        contentType: 'text/plain; charset=utf-8',
      })
      expect(await bucket.stat('text_prompts/local/a.txt')).toEqual(put)
      expect(await textOf(bucket, 'text_prompts/local/a.txt')).toBe('déjà vu')
      expect(Math.abs(put.modifiedAt.getTime() - Date.now())).toBeLessThan(60_000)
    })

    test('takes streams, empty files and big files', async () => {
      const bucket = await open()
      await bucket.put('stream.bin', Readable.from([bytes('ab'), bytes('cd')]))
      expect(await textOf(bucket, 'stream.bin')).toBe('abcd')
      expect((await bucket.put('empty.bin', bytes(''))).size).toBe(0)
      expect(await bucket.read('empty.bin')).toHaveLength(0)
      const big = Buffer.alloc(5_000_000, 'mega')
      await bucket.put('big.bin', big)
      expect(big.equals(await bucket.read('big.bin'))).toBe(true)
    })

    test('streams the whole file or a range of it', async () => {
      const bucket = await open()
      await bucket.put('a.wav', bytes('0123456789'))
      const whole = await bucket.get('a.wav')
      expect(whole).toMatchObject({ size: 10, contentType: 'audio/wav' })
      expect((await buffer(whole.stream)).toString()).toBe('0123456789')
      const part = await bucket.get('a.wav', { range: { start: 2, end: 4 } })
      expect(part.size).toBe(10)
      expect((await buffer(part.stream)).toString()).toBe('234')
    })

    test('puts over a file; who reads the old one reads it to its end', async () => {
      const bucket = await open()
      await bucket.put('a.txt', bytes('old'.repeat(100_000)))
      const { stream } = await bucket.get('a.txt')
      await bucket.put('a.txt', bytes('new'))
      expect((await buffer(stream)).toString()).toBe('old'.repeat(100_000))
      expect(await textOf(bucket, 'a.txt')).toBe('new')
    })

    test('a put that breaks off leaves nothing behind, and the old file in place', async () => {
      const bucket = await open()
      await bucket.put('a.txt', bytes('old'))
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield bytes('half')
        throw new Error('the upload broke off')
      }
      await expect(bucket.put('a.txt', broken())).rejects.toThrow('the upload broke off')
      await expect(bucket.put('b.txt', broken())).rejects.toThrow('the upload broke off')
      expect(await textOf(bucket, 'a.txt')).toBe('old')
      expect(await keysOf(bucket, '')).toEqual(['a.txt'])
    })

    test('many puts at once to one key leave one whole file', async () => {
      const bucket = await open()
      const contents = Array.from({ length: 20 }, (_, index) =>
        String.fromCharCode(97 + index).repeat(50_000),
      )
      await Promise.all(contents.map((content) => bucket.put('a/b/c.txt', bytes(content))))
      expect(contents).toContain(await textOf(bucket, 'a/b/c.txt'))
    })

    test('what is missing is not_found', async () => {
      const bucket = await open()
      await bucket.put('folder/a.txt', bytes('a'))
      for (const key of ['nothing.txt', 'folder', 'folder/b.txt', 'folder/a.txt/c.txt']) {
        const notFound = { kind: 'not_found', code: 'file_not_found' }
        await expect(bucket.stat(key)).rejects.toMatchObject(notFound)
        await expect(bucket.read(key)).rejects.toMatchObject(notFound)
        await expect(bucket.get(key)).rejects.toMatchObject(notFound)
      }
    })

    test('removes files and folders, also those that are not there', async () => {
      const bucket = await open()
      for (const key of ['a/1.txt', 'a/b/2.txt', 'ab/3.txt']) await bucket.put(key, bytes(key))
      await bucket.remove('a/1.txt')
      await bucket.remove('a/1.txt')
      expect(await keysOf(bucket, '')).toEqual(['a/b/2.txt', 'ab/3.txt'])
      await bucket.removeFolder('a')
      await bucket.removeFolder('a')
      expect(await keysOf(bucket, '')).toEqual(['ab/3.txt'])
    })

    test('lists what is below a folder, and not its neighbours', async () => {
      const bucket = await open()
      for (const key of ['a/1.txt', 'a/b/2.mp3', 'ab/3.txt']) await bucket.put(key, bytes(key))
      expect(await keysOf(bucket, 'a')).toEqual(['a/1.txt', 'a/b/2.mp3'])
      expect(await keysOf(bucket, 'nothing')).toEqual([])
      const [file] = await collect(bucket.list('a/b'))
      expect(file).toMatchObject({ key: 'a/b/2.mp3', size: 9, contentType: 'audio/mpeg' })
    })

    test('refuses keys that could lead out of it, in every operation', async () => {
      const bucket = await open()
      const refused = { kind: 'invalid_input', code: 'bad_key' }
      for (const key of ['../a', '/etc/passwd', 'a\\b', 'a/../../b', '.temporary/x']) {
        await expect(bucket.put(key, bytes('x'))).rejects.toMatchObject(refused)
        await expect(bucket.get(key)).rejects.toMatchObject(refused)
        await expect(bucket.read(key)).rejects.toMatchObject(refused)
        await expect(bucket.stat(key)).rejects.toMatchObject(refused)
        await expect(bucket.remove(key)).rejects.toMatchObject(refused)
        await expect(bucket.removeFolder(key)).rejects.toMatchObject(refused)
        await expect(collect(bucket.list(key))).rejects.toMatchObject(refused)
      }
      await expect(bucket.removeFolder('')).rejects.toMatchObject(refused)
    })

    test('refuses a content type that the name belies', async () => {
      const bucket = await open()
      await bucket.put('a.mp3', bytes('x'), { contentType: 'audio/mpeg' })
      await expect(bucket.put('b.mp3', bytes('x'), { contentType: 'audio/pcm' })).rejects.toMatchObject({
        kind: 'invalid_input',
        code: 'content_type_mismatch',
      })
    })
  })
}
