import { everyLanguage, type Voice } from '@mega-pipeline/pipeline'

const female = ['alloy', 'coral', 'marin', 'nova', 'sage', 'shimmer']
const male = ['ash', 'ballad', 'cedar', 'echo', 'fable', 'onyx', 'verse']

function voice(gender: Voice['gender']) {
  return (id: string): Voice => ({
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    language: everyLanguage,
    gender,
  })
}

/**
 * OpenAI's voices (https://platform.openai.com/docs/guides/text-to-speech), each of which speaks every language. How they
 * sound OpenAI does not say; it is as people describe them.
 */
export const openAiVoices: readonly Voice[] = [...female.map(voice('female')), ...male.map(voice('male'))]
