import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isPortFree, portOwner } from './ports.js'

let server: Server
let port: number

beforeEach(async () => {
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ;({ port } = server.address() as AddressInfo)
})
afterEach(() => {
  server.close()
})

test('a port that something listens on is not free', async () => {
  expect(await isPortFree(port)).toBe(false)
  await new Promise((resolve) => server.close(resolve))
  expect(await isPortFree(port)).toBe(true)
})

test('the owner of a port is named', async () => {
  expect(await portOwner(port)).toContain(`(process ${process.pid})`)
})
