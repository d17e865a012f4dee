import { afterAll, beforeAll, describe } from 'vitest'
import { redisProgram, startRedisServer } from './__fixtures__/redis-server.js'
import { describeTaskQueue } from './describe-task-queue.js'

describe.skipIf(!redisProgram)('on a Redis server of our own (skipped where none is installed)', () => {
  let server: Awaited<ReturnType<typeof startRedisServer>>
  /** A server has 16 databases: the tests go through them, and there are no more tests than that. */
  let next = 0

  beforeAll(async () => {
    server = await startRedisServer()
  })
  afterAll(() => server.stop())

  describeTaskQueue('Redis', async () => ({ databaseUrl: 'unused', redisUrl: `${server.url}/${next++}` }))
})
