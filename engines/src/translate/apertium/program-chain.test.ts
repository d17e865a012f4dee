import { expect, test } from 'vitest'
import { ProgramChain } from './program-chain.js'

const { signal } = new AbortController()

/** Stand-ins for Apertium's programs. */
const repeat = ['cat']
const silent = ['sleep', '60']

test('answers in order, through several programs, and takes zero bytes out of questions', async () => {
  const chain = new ProgramChain([repeat, repeat], process.env)
  const questions = ['one', 'two\0half', "it's $HOME"]
  await expect(Promise.all(questions.map((question) => chain.ask(question, signal)))).resolves.toEqual([
    'one',
    'two half',
    "it's $HOME",
  ])
  chain.close()
})

test('an abort ends the programs, and the next question starts them again', async () => {
  const abort = new AbortController()
  const chain = new ProgramChain([silent], process.env)
  const asked = chain.ask('one', abort.signal)
  const next = chain.ask('two', AbortSignal.timeout(300))
  setTimeout(() => abort.abort(), 100)
  await expect(asked).rejects.toThrow(/abort/i)
  await expect(next).rejects.toThrow(/timeout/i)
})

test('a program that dies is an error worth retrying', async () => {
  const chain = new ProgramChain([['false']], process.env)
  await expect(chain.ask('one', signal)).rejects.toMatchObject({ kind: 'unavailable', code: 'engine_died' })
})
