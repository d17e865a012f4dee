/**
 * Writes the reference page of the settings.
 * Arguments: the page, then the modules that define settings besides the shared ones.
 */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { definedSettings } from './define-settings.js'
import { settingsReference } from './reference.js'
import './shared-settings.js'

const [page, ...modules] = process.argv.slice(2)
if (!page) throw new Error('Name the page to write, such as docs/settings.md.')
for (const module of modules) await import(pathToFileURL(resolve(module)).href)
await writeFile(page, settingsReference(definedSettings()))
