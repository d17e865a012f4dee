import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

/** The board as `npm run build` leaves it for the gateway. */
const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

const LIMIT_BYTES = 200_000

test('what the page needs at first is under 200 kB, compressed', async () => {
  const sizes = await firstFiles()
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  expect([...sizes.keys()].some((path) => path.endsWith('.js'))).toBe(true)
  expect(total).toBeLessThan(LIMIT_BYTES)
})

/** The bytes, by gzip, of the index, of what it names, and of what that imports at once; what is imported later is not. */
async function firstFiles(): Promise<Map<string, number>> {
  const index = await readFile(join(dist, 'index.html'), 'utf8')
  const sizes = new Map([['/index.html', gzipSync(index).length]])
  const waiting = [...index.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (sizes.has(path)) continue
    const content = await readFile(join(dist, path), 'utf8')
    sizes.set(path, gzipSync(content).length)
    waiting.push(
      ...[...content.matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g)].map(([, name]) => `/assets/${name}`),
    )
  }
  return sizes
}
