import { PipelineError } from '@mega-pipeline/pipeline'
import { contentDisposition, json, z } from '@mega-pipeline/platform/http'
import { endingOf, fileFormats, translatedName, type FileFormat } from '../files/file-formats.js'
import type { TranslatedFiles } from '../files/translated-files.js'
import { describeRoute } from './describe-route.js'
import { invalidRequest } from './libre-errors.js'
import { readParameters, type Parameters } from './read-parameters.js'
import { translatedFileSchema, translateFileBody } from './schemas.js'
import { isSame, settleLanguages } from './settle-languages.js'
import type { TranslationApi } from './translation-api.js'
import { checkSize, countCharacters, missing, readLanguages, requireText } from './translation-request.js'

const fileTypes = Object.values(fileFormats).map(({ contentType }) => [
  contentType.replace(/;.*/, ''),
  { schema: z.string() },
])

/** `POST /translate_file` and `GET /download_file/{name}`. */
export function addTranslateFile(api: TranslationApi, files: TranslatedFiles): void {
  addUpload(api, files)
  addDownload(api, files)
}

function addUpload({ app, served, settings }: TranslationApi, files: TranslatedFiles): void {
  describeRoute(app, {
    method: 'post',
    path: '/translate_file',
    summary: 'Translate a text, a page or subtitles',
    description:
      'Subtitles keep their times, and each cue its lines. The answer says where the file can be fetched.',
    body: { schema: translateFileBody, types: ['multipart/form-data'] },
    answer: json(translatedFileSchema, 'Where the translated file is.'),
    errors: [400, 403, 429, 503],
  })
  app.post('/translate_file', async (c) => {
    const engine = served.engines.default
    const { pairs } = engine.description
    const parameters = await readParameters(c)
    const file = readFile(parameters)
    const source = requireText(parameters, 'source')
    const wanted = { source, target: requireText(parameters, 'target') }
    const format = formatOf(file)
    const languages = readLanguages(wanted, pairs)
    const text = await decode(file)
    checkSize(countCharacters(text), settings.MAX_TRANSLATION_FILE_CHARACTERS)
    const [{ language: from } = { language: languages.target }] = settleLanguages([text], languages, pairs)
    const to = languages.target
    const { signal } = c.req.raw

    const translated = isSame({ from, to })
      ? text
      : await served.slots.run(signal, () =>
          served.engines.use(engine, () =>
            format.translate(text, from, (sentence) => engine.run({ text: sentence, from, to }, { signal })),
          ),
        )
    const id = files.add({ fileName: translatedName(file.name, to), text: translated })
    return c.json({ translatedFileUrl: new URL(`/download_file/${id}`, c.req.url).href })
  })
}

function addDownload({ app }: TranslationApi, files: TranslatedFiles): void {
  describeRoute(app, {
    method: 'get',
    path: '/download_file/{name}',
    summary: 'Fetch a translated file',
    params: z.object({ name: z.string().describe('As `translatedFileUrl` ends.') }),
    answer: { description: 'The file.', content: Object.fromEntries(fileTypes) },
    errors: [400, 404],
  })
  app.get('/download_file/:name', (c) => {
    const name = c.req.param('name')
    if (!/^[\da-f-]{36}\.[\w.-]+$/.test(name)) {
      throw new PipelineError('invalid_input', 'invalid_file_name', 'Invalid filename')
    }
    const file = files.find(name)
    const format = fileFormats[endingOf(name)]
    if (!file || !format) throw noSuchFile()
    return c.body(file.text, 200, {
      'content-type': format.contentType,
      'content-disposition': contentDisposition('attachment', file.fileName),
      'cache-control': 'private, no-store',
    })
  })
}

function readFile({ file }: Parameters): File {
  if (!(file instanceof File)) throw missing('file')
  if (file.name === '') throw invalidRequest('empty file')
  return file
}

function formatOf({ name }: File): FileFormat {
  const format = fileFormats[endingOf(name)]
  if (format) return format
  throw invalidRequest('file format not supported')
}

/** The text of a file, its byte order mark included, so that it comes back as well. */
async function decode(file: File): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer())
  } catch {
    throw invalidRequest('the file is not UTF-8 text')
  }
}

function noSuchFile(): PipelineError {
  return new PipelineError(
    'not_found',
    'file_not_found',
    'There is no such file, or not any more. Translate it again.',
  )
}
