import {
  describeLadder,
  type ChatAnswer,
  type ChatMessage,
  type EngineCall,
  type GeneratedText,
  type OnStepDown,
  type TextEngine,
  type WrittenSentence,
} from '@mega-pipeline/pipeline'
import { stepDown } from './step-down.js'

/** Language models that stand in for each other: the next one goes on from what the last one has written. */
export function createTextLadder(
  rungs: readonly [TextEngine, ...TextEngine[]],
  patienceSeconds: number,
  onStepDown?: OnStepDown,
): TextEngine {
  return {
    description: describeLadder(
      'generate',
      rungs.map(({ description }) => description),
    ),
    load: () => rungs[0].load(),
    run: (input, call) => {
      const written: WrittenSentence[] = [...input.written]
      const onPiece = (sentence: WrittenSentence): void => {
        written.push(sentence)
        call.onPiece?.(sentence)
      }
      const attempt = (rung: TextEngine, itsCall: EngineCall<WrittenSentence>): Promise<GeneratedText> =>
        rung.run({ ...input, written: [...written] }, itsCall)
      return stepDown(rungs, patienceSeconds, { ...call, onPiece }, attempt, onStepDown)
    },
    chat: (input, call) => {
      let said = ''
      const onPiece = (piece: string): void => {
        said += piece
        call.onPiece?.(piece)
      }
      const attempt = async (rung: TextEngine, itsCall: EngineCall<string>): Promise<ChatAnswer> => {
        const before = said
        const messages = goneOnWith(input.messages, before)
        const answer = await rung.chat({ ...input, messages }, itsCall)
        return { ...answer, text: before + answer.text }
      }
      return stepDown(rungs, patienceSeconds, { ...call, onPiece }, attempt, onStepDown)
    },
    close: async () => {
      await Promise.all(rungs.map((rung) => rung.close()))
    },
  }
}

/** A model goes on with an assistant's turn at the end, so what was said already is not said again. */
function goneOnWith(messages: readonly ChatMessage[], said: string): readonly ChatMessage[] {
  if (said === '') return messages
  const last = messages.at(-1)
  return last?.role === 'assistant'
    ? [...messages.slice(0, -1), { role: 'assistant', content: last.content + said }]
    : [...messages, { role: 'assistant', content: said }]
}
