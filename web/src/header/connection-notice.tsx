import { Icon } from '../controls/icon'
import type { Connection } from '../gateway/event-stream'
import { useTexts } from '../texts/use-texts'
import styles from './header.module.css'
import { useIsBack } from './use-is-back'

/** Says when the page hears nothing from the gateway any more, and when it does again. */
export function ConnectionNotice({ connection }: { connection: Connection }) {
  const { texts } = useTexts()
  const isBack = useIsBack(connection)
  return (
    <output>
      {connection === 'lost' && (
        <span className={styles.lost}>
          <Icon name="warning" />
          {texts.connection.lost}
        </span>
      )}
      {isBack && (
        <span className={styles.back}>
          <Icon name="check" />
          {texts.connection.back}
        </span>
      )}
    </output>
  )
}
