import type { PromptView } from '@mega-pipeline/pipeline'
import buttonStyles from '../controls/button.module.css'
import { classNames } from '../controls/class-names'
import { Icon } from '../controls/icon'
import { Sheet } from '../controls/sheet'
import { archivePath } from '../gateway/take-away-paths'
import { useTexts } from '../texts/use-texts'
import { LanguageFiles } from './language-files'
import { PodcastAddresses } from './podcast-addresses'
import { filesOfRow } from './row-files'
import styles from './take-away.module.css'

interface TakeAwaySheetProps {
  readonly prompt: PromptView
  readonly onClose: () => void
}

/** Everything that can be taken away of a row. */
export function TakeAwaySheet({ prompt, onClose }: TakeAwaySheetProps) {
  const { texts } = useTexts()
  const { takeAway } = texts
  const { id, recording, runs } = prompt
  const rows = filesOfRow(prompt)
  const narrated = rows.filter(({ steps }) => steps.some(({ stage }) => stage === 'synthesize'))
  return (
    <Sheet title={takeAway.title} onClose={onClose}>
      <p className={styles.advice}>{rows.length === 0 ? takeAway.nothingYet : takeAway.advice}</p>
      <p className={styles.whole}>
        <a
          href={archivePath(id)}
          download
          className={classNames(buttonStyles.button, buttonStyles.accent, styles.zip)}
        >
          <Icon name="download" />
          {takeAway.everything}
        </a>
        {recording && (
          <a href={recording.url} download>
            {takeAway.recording}
          </a>
        )}
      </p>
      {rows.map((files) => (
        <LanguageFiles key={`${files.team}.${files.language}`} files={files} isTeamNamed={runs.length > 1} />
      ))}
      {narrated.length > 0 && (
        <PodcastAddresses languages={[...new Set(narrated.map(({ language }) => language))]} />
      )}
    </Sheet>
  )
}
