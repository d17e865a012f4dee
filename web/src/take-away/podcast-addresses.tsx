import { podcastAddress } from '../gateway/take-away-paths'
import { useTexts } from '../texts/use-texts'
import { CopyButton } from './copy-button'
import styles from './take-away.module.css'

/** Where a podcast player finds the narrations, for each language. */
export function PodcastAddresses({ languages }: { languages: readonly string[] }) {
  const { texts, formats } = useTexts()
  const { takeAway } = texts
  return (
    <section>
      <h3 className={styles.language}>{takeAway.podcast}</h3>
      <p className={styles.advice}>{takeAway.podcastAdvice}</p>
      {languages.map((language) => (
        <div key={language} className={styles.address}>
          <input
            readOnly
            value={podcastAddress(language)}
            aria-label={takeAway.podcastIn(formats.languageName(language))}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <CopyButton
            text={podcastAddress(language)}
            label={takeAway.copyOf(takeAway.podcastIn(formats.languageName(language)))}
          />
        </div>
      ))}
    </section>
  )
}
