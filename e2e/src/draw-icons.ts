import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { chromiumPath } from './support/browser.js'

/** `npm run icons -w e2e`: draws the board's icons from its one SVG. They are kept, so that building needs no browser. */
const folder = fileURLToPath(new URL('../../web/public/', import.meta.url))

/** Platforms cut maskable icons to shapes of their own: what matters stays within the middle (w3.org/TR/appmanifest). */
const maskableScale = 0.82

const icons = [
  { name: 'icon-192.png', size: 192, isMaskable: false },
  { name: 'icon-512.png', size: 512, isMaskable: false },
  { name: 'icon-maskable-512.png', size: 512, isMaskable: true },
  { name: 'icon-apple-180.png', size: 180, isMaskable: true },
  { name: 'podcast-cover.png', size: 1400, isMaskable: true },
]

const drawing = await readFile(`${folder}icon.svg`, 'utf8')
const browser = await chromium.launch({ executablePath: chromiumPath })
for (const { name, size, isMaskable } of icons) {
  await writeFile(`${folder}${name}`, await draw(browser, isMaskable ? maskable(drawing) : drawing, size))
}
await browser.close()

/** The ground to the edges, and the drawing smaller in its middle. */
function maskable(svg: string): string {
  const shift = 256 * (1 - maskableScale)
  return svg
    .replace(/ rx="\d+"/, '')
    .replace('id="drawing"', `transform="translate(${shift} ${shift}) scale(${maskableScale})"`)
}

async function draw(started: Browser, svg: string, size: number): Promise<Uint8Array> {
  const page = await started.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return png
}
