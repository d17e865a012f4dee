import { createRoute, z } from '@hono/zod-openapi'
import { expect, test } from 'vitest'
import { localRequest, testService } from './__fixtures__/test-service.js'

function documentedService(): ReturnType<typeof testService> {
  const service = testService({ description: 'For <tests>.' })
  service.app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/say/{voice}',
      summary: 'Speaks & listens.',
      request: {
        params: z.object({ voice: z.string().openapi({ description: 'Who speaks.' }) }),
        body: { content: { 'application/json': { schema: z.object({ input: z.string().max(4096) }) } } },
      },
      responses: { 200: { description: 'The sound.' } },
    }),
    (c) => c.body(null, 200),
  )
  return service
}

test('the description is OpenAPI 3.1', async () => {
  const document = await (await documentedService().app.request(localRequest('/openapi.json'))).json()
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'test-service', version: '1.2.3' },
    paths: { '/v1/say/{voice}': { post: { summary: 'Speaks & listens.' } } },
  })
})

test('the page shows every operation, escaped, and asks no other origin for anything', async () => {
  const { app } = documentedService()
  const response = await app.request(localRequest('/docs'))
  const page = await response.text()
  expect(page).toContain('POST /v1/say/{voice}')
  expect(page).toContain('Speaks &amp; listens.')
  expect(page).toContain('For &lt;tests&gt;.')
  expect(page).toContain('string, at most 4096 characters')
  expect(page).not.toMatch(/<script|https?:\/\//)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'")
  const style = await app.request(localRequest('/docs/style.css'))
  expect(style.headers.get('content-type')).toContain('text/css')
})

test('all answers carry the headers that make browsers careful', async () => {
  const { app } = testService({ contentSecurityPolicy: "default-src 'self'" })
  const { headers } = await app.request(localRequest('/nothing'))
  expect(headers.get('content-security-policy')).toBe("default-src 'self'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})
