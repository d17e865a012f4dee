import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ApiContent, ApiDocument, ApiOperation, ApiSchema } from './openapi-types.js'
import { schemaRows, typeOf } from './schema-rows.js'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** An OpenAPI document as a page to read: every operation with its fields and answers. */
export function docsPage(document: ApiDocument): Html {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: `${method}${path}`.replaceAll(/[^a-z0-9]+/gi, '-'),
      method: method.toUpperCase(),
      path,
      operation,
    })),
  )
  const schemas = document.components?.schemas ?? {}
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${document.info.title} API</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <h1>${document.info.title} <small>${document.info.version}</small></h1>
        <p>${document.info.description ?? ''}</p>
        <p>Fields with * must be given. For programs: <a href="/openapi.json">openapi.json</a></p>
        <nav>
          <ul>
            ${operations.map(
              ({ id, method, path, operation }) =>
                html`<li>
                  <a href="#${id}"><code>${method} ${path}</code></a> ${operation.summary ?? ''}
                </li>`,
            )}
          </ul>
        </nav>
        ${operations.map(
          ({ id, method, path, operation }) =>
            html`<section id="${id}">
              <h2><code>${method} ${path}</code></h2>
              <p>${operation.summary ?? ''}</p>
              <p>${operation.description ?? ''}</p>
              ${parametersOf(operation, schemas)} ${bodyOf(operation, schemas)}
              ${answersOf(operation, schemas)}
            </section>`,
        )}
      </body>
    </html>`
}

type Schemas = Readonly<Record<string, ApiSchema>>

function parametersOf({ parameters = [] }: ApiOperation, schemas: Schemas): Html {
  if (parameters.length === 0) return html``
  return html`<h3>Parameters</h3>
    ${table(
      parameters.map(({ name, in: place, required, description, schema }) => ({
        name: `${name} (${place})`,
        type: schema ? typeOf(schema, schemas) : '',
        required: required ?? false,
        description: description ?? schema?.description ?? '',
      })),
    )}`
}

function bodyOf({ requestBody }: ApiOperation, schemas: Schemas): Html {
  return requestBody
    ? html`<h3>Body</h3>
        ${contentOf(requestBody.content, schemas)}`
    : html``
}

function answersOf({ responses = {} }: ApiOperation, schemas: Schemas): Html {
  return html`<h3>Answers</h3>
    ${Object.entries(responses).map(
      ([status, { description, content }]) =>
        html`<p><strong>${status}</strong> ${description ?? ''}</p>
          ${content ? contentOf(content, schemas) : ''}`,
    )}`
}

function contentOf(content: ApiContent, schemas: Schemas): Html {
  return html`${Object.entries(content).map(
    ([type, { schema }]) =>
      html`<p><code>${type}</code>${schema ? ` ${typeOf(schema, schemas)}` : ''}</p>
        ${schema ? table(schemaRows(schema, schemas)) : ''}`,
  )}`
}

function table(
  rows: readonly { name: string; type: string; required: boolean; description: string }[],
): Html {
  if (rows.length === 0) return html``
  return html`<table>
    ${rows.map(
      ({ name, type, required, description }) =>
        html`<tr>
          <td><code>${name}</code>${required ? ' *' : ''}</td>
          <td>${type}</td>
          <td>${description}</td>
        </tr>`,
    )}
  </table>`
}
