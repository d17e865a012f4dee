import { Icon } from '../controls/icon'
import type { Connection } from '../gateway/event-stream'
import { useTexts } from '../texts/use-texts'
import styles from './header.module.css'

/** Says when the page hears nothing from the gateway any more. */
export function ConnectionNotice({ connection }: { connection: Connection }) {
  const { texts } = useTexts()
  return (
    <output>
      {connection === 'lost' && (
        <span className={styles.lost}>
          <Icon name="warning" />
          {texts.connection.lost}
        </span>
      )}
    </output>
  )
}
