import { useEffect, useEffectEvent } from 'react'
import { Button } from '../../controls/button'
import { Icon } from '../../controls/icon'
import { IconButton } from '../../controls/icon-button'
import { ErrorWords } from '../../problems/error-words'
import { useTexts } from '../../texts/use-texts'
import type { Sending } from './sending-queue'
import styles from './sending.module.css'
import { StateWords } from './state-words'

/** How long one that was sent is still shown; its row has come meanwhile. */
const shownMilliseconds = 6000

interface SendingItemProps {
  readonly sending: Sending
  readonly uploadBytes: number
  readonly onRetry: () => void
  readonly onRemove: () => void
}

/** One prompt on its way, and what can be done about it. */
export function SendingItem({ sending, uploadBytes, onRetry, onRemove }: SendingItemProps) {
  const { texts, formats } = useTexts()
  const { title, state } = sending
  const isSent = state.kind === 'sent'
  const goAway = useEffectEvent(onRemove)
  useEffect(() => {
    if (!isSent) return undefined
    const timer = setTimeout(() => goAway(), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [isSent])
  return (
    <li className={styles.item} data-state={state.kind}>
      <span className={styles.title}>{title}</span>
      <span className={styles.state}>
        {isSent && <Icon name="check" />}
        {state.kind === 'refused' && <Icon name="warning" />}
        <StateWords state={state} />
      </span>
      {state.kind === 'sending' && (
        <progress
          className={styles.progress}
          value={state.share}
          aria-label={texts.sending.progressOf(title)}
        />
      )}
      {state.kind === 'refused' && (
        <p className={styles.reason}>
          {state.reason === 'notAudio' ? (
            texts.sending.notAudio
          ) : state.reason === 'tooLarge' ? (
            texts.sending.tooLarge(formats.megabytes(uploadBytes))
          ) : (
            <ErrorWords error={state.reason} />
          )}
        </p>
      )}
      {state.kind === 'refused' && typeof state.reason !== 'string' && (
        <Button icon="retry" size="small" aria-label={texts.sending.retryOf(title)} onClick={onRetry}>
          {texts.sending.retry}
        </Button>
      )}
      <IconButton
        icon="cross"
        look="plain"
        size="small"
        label={texts.sending.removeOf(title)}
        onClick={onRemove}
      />
    </li>
  )
}
