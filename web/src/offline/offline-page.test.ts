import { expect, test } from 'vitest'
import { pageLanguages } from '../texts/page-languages'
import { offlinePage, offlinePolicy } from './offline-page'

test.each(pageLanguages)('the notice speaks $name and needs no markup of its own', ({ code, texts }) => {
  const page = offlinePage(code, texts.offline)
  expect(page).toContain(`<html lang="${code}">`)
  expect(page).toContain(texts.offline.title)
  expect(Object.values(texts.offline).join('')).not.toMatch(/[<&>]/)
})

test('its policy allows its own style and nothing else', async () => {
  const style =
    /<style>(.*)<\/style>/s.exec(offlinePage('en', { title: '', advice: '', again: '' }))?.[1] ?? ''
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
  expect(await offlinePolicy()).toMatch(`default-src 'none'; style-src 'sha256-${hash}';`)
})
