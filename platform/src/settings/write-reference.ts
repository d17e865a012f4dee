/**
 * Writes the reference page of the settings.
 * Arguments: the page, then folders of services, whose `dist/settings.js` are loaded for the settings they define.
 */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { definedSettings } from './define-settings.js'
import { settingsReference } from './reference.js'
import './shared-settings.js'

const [page, ...services] = process.argv.slice(2)
if (!page) throw new Error('Name the page to write, such as docs/settings.md.')
for (const service of services) {
  const module = join(service, 'dist', 'settings.js')
  if (existsSync(module)) await import(pathToFileURL(module).href)
}
await writeFile(page, settingsReference(definedSettings()))
