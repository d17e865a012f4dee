import { setTimeout as wait } from 'node:timers/promises'
import { sentenceSoundKey, steps, type Artefact, type Task, type TaskOutput } from '@mega-pipeline/pipeline'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import { openLog } from '@mega-pipeline/platform/log'
import type { TaskQueue } from '@mega-pipeline/platform/queue'
import { openStores, publishText, workOnStep, type TaskCall } from '@mega-pipeline/platform/work'

/** Workers on the real queue and database; what they do stands in for engines. */
export interface StandInWorkers {
  /** The tasks that were computed, in order: of those that write files, none. */
  readonly computed: Task[]
  readonly queue: TaskQueue
  /** Until it is false, tasks that have begun do not end. */
  isHeld: boolean
  close(): Promise<void>
}

export async function startStandInWorkers(databaseUrl: string, bucket: Bucket): Promise<StandInWorkers> {
  const stores = await openStores(
    { DATABASE_URL: databaseUrl },
    openLog({ name: 'stand-in', level: 'silent' }),
  )
  const computed: Task[] = []
  const place = { computed, queue: stores.queue, isHeld: false }
  const workers = await Promise.all(
    steps.map((step) =>
      workOnStep(stores, step, {
        concurrency: 2,
        perform: async ({ task }, call) => {
          while (place.isHeld) await wait(20, undefined, { signal: call.signal })
          if (task.input.kind !== 'publish' && task.input.kind !== 'assemble') computed.push(task)
          return resultOf(task, bucket, call)
        },
      }),
    ),
  )
  return Object.assign(place, {
    close: async () => {
      place.isHeld = false
      await Promise.all(workers.map((worker) => worker.close()))
      await stores.close()
    },
  })
}

async function resultOf({ id, engine, input }: Task, bucket: Bucket, call: TaskCall): Promise<TaskOutput> {
  const put = ({ key, contentType }: Artefact, content: string) =>
    bucket.put(key, new TextEncoder().encode(content), { contentType })
  switch (input.kind) {
    case 'transcribe':
      return { engine: engine.id, outcome: 'no_speech', segments: [] }
    case 'generate': {
      const texts = input.after ? [`Seed ${input.seed}.`] : ['Owls hunt.', 'Mice hide.', 'So it goes.']
      const sentences = texts.map((text, index) => ({ text, startsParagraph: index === 0 }))
      return { engine: engine.id, finishReason: 'stop', sentences }
    }
    case 'translate':
      return { engine: engine.id, notes: [], text: `${input.to} by ${engine.id}: ${input.text}` }
    case 'synthesize':
      await put({ key: sentenceSoundKey(id), contentType: 'audio/flac' }, input.text)
      return { engine: engine.id, soundKey: sentenceSoundKey(id), seconds: 1 }
    case 'publish':
      return publishText(bucket)(input, { ...call, taskId: id, engine: engine.id, earlier: null })
    case 'assemble': {
      const { audio, subRip, webVtt, pieces } = input
      for (const file of [audio, subRip, webVtt]) await put(file, pieces.map(({ text }) => text).join(' '))
      const times = pieces.map((_piece, index) => ({ startSeconds: index, endSeconds: index + 1 }))
      return { audio, subRip, webVtt, seconds: pieces.length, times }
    }
  }
}
