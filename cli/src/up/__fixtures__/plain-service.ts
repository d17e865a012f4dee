/** Stands in for a service: answers its port with what it was given, and ends as services do. */
import { createServer } from 'node:http'

const { PORT, HOST, DATABASE_URL, MEGA_HOME } = process.env
const server = createServer((_, response) => {
  response.end(JSON.stringify({ pid: process.pid, DATABASE_URL, MEGA_HOME }))
}).listen(Number(PORT), HOST)
const end = (): void => {
  server.close()
  server.closeAllConnections()
  process.exit(0)
}
process.on('SIGTERM', end)
process.on('disconnect', end)
