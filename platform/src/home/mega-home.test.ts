import { join } from 'node:path'
import { expect, test } from 'vitest'
import { megaHome } from './mega-home.js'

const userFolder = join('/home', 'ada')

test('MEGA_HOME comes first', () => {
  const environment = { MEGA_HOME: '/data/mega', XDG_CACHE_HOME: '/cache' }
  expect(megaHome({ environment, platform: 'linux', userFolder })).toBe('/data/mega')
})

test.each([
  ['linux', {}, join(userFolder, '.cache', 'mega-pipeline')],
  ['linux', { XDG_CACHE_HOME: '/cache' }, join('/cache', 'mega-pipeline')],
  ['darwin', {}, join(userFolder, 'Library', 'Caches', 'mega-pipeline')],
  ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'mega-pipeline')],
] as const)('on %s with %j it is the cache folder', (platform, environment, expected) => {
  expect(megaHome({ environment, platform, userFolder })).toBe(expected)
})
