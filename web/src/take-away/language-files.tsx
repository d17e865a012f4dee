import { useTexts } from '../texts/use-texts'
import { CopyButton } from './copy-button'
import type { LanguageFiles as Files } from './row-files'
import styles from './take-away.module.css'

interface LanguageFilesProps {
  readonly files: Files
  /** Whether to say whose work it is: there are several teams. */
  readonly isTeamNamed: boolean
}

/** What one team made in one language: a line for each step, with its files. */
export function LanguageFiles({ files: { team, language, steps }, isTeamNamed }: LanguageFilesProps) {
  const { texts, formats } = useTexts()
  const title = formats.languageTitle(language)
  return (
    <section>
      <h3 className={styles.language}>{isTeamNamed ? `${title}, ${texts.row.team(team)}` : title}</h3>
      <ul className={styles.steps}>
        {steps.map(({ id, stage, text, files }) => {
          const step = `${texts.takeAway.steps[stage]}, ${title}`
          return (
            <li key={id} className={styles.step}>
              <span className={styles.name}>{texts.takeAway.steps[stage]}</span>
              {files.map(({ extension, url }) => (
                <a
                  key={extension}
                  href={url}
                  download
                  aria-label={`${texts.cell.download}: ${step}, ${extension}`}
                >
                  {extension}
                </a>
              ))}
              {text !== null && <CopyButton text={text} label={texts.takeAway.copyOf(step)} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
