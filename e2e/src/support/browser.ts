import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'

/** Debian's package `chromium`; `CHROMIUM` names another. */
export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const screenshots = fileURLToPath(new URL('../../screenshots/', import.meta.url))

export function hasChromium(): Promise<boolean> {
  return access(chromiumPath).then(
    () => true,
    () => false,
  )
}

/** Starts a browser whose microphone hears a sound file once, and that lets every page use it. */
export function openBrowser(microphone: string): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${microphone}%noloop`,
    ],
  })
}

/** A name that stands for this machine, but that browsers do not hold for it: pages under it are not secure. */
export const insecureHost = 'board.test'

const missingArguments = {
  // Without a person to ask, Chromium says no.
  permission: ['--use-fake-device-for-media-stream'],
  microphone: ['--use-fake-ui-for-media-stream', '--disable-audio-input'],
  security: [`--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`],
}

/** Starts a browser in which pages may not use the microphone, or which has none, or that knows the insecure host. */
export function openBrowserWithout(missing: keyof typeof missingArguments): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: missingArguments[missing] })
}

/** What a page should never do: ask another server, or complain. */
export function watchPage(page: Page, origin: string): string[] {
  const faults: string[] = []
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (asked !== origin && !['blob:', 'data:'].includes(protocol)) faults.push(`asked ${request.url()}`)
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`threw: ${error.message}`))
  return faults
}

/** Pictures of the page on a desk and in a hand, for people to look at. */
export async function takePictures(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}
