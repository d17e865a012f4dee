import { useTexts } from '../../texts/use-texts'
import type { Sending } from './sending-queue'
import styles from './sending.module.css'
import { SendingItem } from './sending-item'
import { summaryOf } from './summary'

interface SendingListProps {
  readonly sendings: readonly Sending[]
  readonly uploadBytes: number
  readonly onRetry: (id: string) => void
  readonly onRemove: (id: string) => void
}

/** What is on its way to the gateway, each with its state. */
export function SendingList({ sendings, uploadBytes, onRetry, onRemove }: SendingListProps) {
  const { sending } = useTexts().texts
  const { sent, refused } = summaryOf(sendings)
  return (
    <>
      {sendings.length > 0 && (
        <ul className={styles.list} aria-label={sending.heading}>
          {sendings.map((one) => (
            <SendingItem
              key={one.id}
              sending={one}
              uploadBytes={uploadBytes}
              onRetry={() => onRetry(one.id)}
              onRemove={() => onRemove(one.id)}
            />
          ))}
        </ul>
      )}
      {/* The states change by themselves and often; what is said aloud are only the ends. */}
      <output className="visually-hidden">
        {sent > 0 && sending.sentCount(sent)} {refused > 0 && sending.refusedCount(refused)}
      </output>
    </>
  )
}
