import { expect, test } from 'vitest'
import { judgeText } from './judge-text.js'

const sentence = (text: string) => ({ text, startsParagraph: false })

test('counts length, ends, form and subject', () => {
  const text = [sentence('Bees carry nectar to the hive.'), sentence('Walking clears the mind.')]
  expect(judgeText(text, { prompt: 'Bees bring nectar from flowers.', words: 10 })).toEqual({
    words: 10,
    isWithinLength: true,
    endsFully: true,
    isSpeakable: true,
    onSubject: 0.5,
    covered: 0.5,
  })
})

test.each(['# How bees live.', '- Bees.', '1. Bees.', 'Bees (pause).', 'Bees:', 'Bees *work*.'])(
  'cannot be spoken: %s',
  (text) => {
    expect(judgeText([sentence(text)], { prompt: 'Bees', words: 10 }).isSpeakable).toBe(false)
  },
)

test('an unfinished sentence and a text too short are seen', () => {
  const judgement = judgeText([sentence('Bees are')], { prompt: 'Bees', words: 10 })
  expect(judgement).toMatchObject({ endsFully: false, isWithinLength: false })
})
