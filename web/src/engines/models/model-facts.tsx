import type { ModelView } from '@mega-pipeline/pipeline'
import { useTexts } from '../../texts/use-texts'
import styles from './models.module.css'

const MOST_LANGUAGES = 4

/** What a model is for, how large it is, and its licence. */
export function ModelFacts({ model }: { model: ModelView }) {
  const { texts, formats } = useTexts()
  const words = texts.models
  const { stage, languages, licence, bytes, memoryBytes, isDefault } = model
  const facts = [
    stage === 'measuring' ? words.measuring : texts.teams.stages[stage],
    languages.length > MOST_LANGUAGES
      ? words.manyLanguages(languages.length)
      : languages.map(formats.languageName).join(', '),
    `${words.size}: ${bytes === null ? words.sizeUnknown : formats.megabytes(bytes)}`,
    memoryBytes > 0 && `${words.memory}: ${formats.megabytes(memoryBytes)}`,
    `${words.licence}: ${licence}`,
    isDefault && words.ofDefault,
  ]
  return <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
}
