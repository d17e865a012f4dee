import { useTexts } from '../../texts/use-texts'
import { clockTime } from '../../texts/formats'
import { player } from '../page-player'
import type { Track } from '../track'
import { usePlayer } from '../use-player'
import styles from './bar.module.css'
import { SentenceMarks } from './sentence-marks'

/** Where in a track listening is, with a mark for each sentence; while it grows, which of its sentences. */
export function Timeline({ track }: { track: Track }) {
  const { player: words } = useTexts().texts
  const state = usePlayer((snapshot) => snapshot.state)
  const piece = usePlayer((snapshot) => snapshot.piece)
  const seconds = usePlayer((snapshot) => snapshot.seconds)
  const sentence = usePlayer((snapshot) => snapshot.sentence) ?? 0
  const { audio, sentences } = track
  const said =
    state === 'failed'
      ? words.failed
      : state === 'waiting'
        ? words.waiting
        : sentences.length > 0
          ? words.sentenceOf(sentence + 1, sentences.length)
          : ''
  const length = audio?.seconds ?? null
  const isWhole = length !== null && (piece === 'whole' || piece === null)
  const last = Math.max(1, sentences.length - 1)
  const range = isWhole
    ? { max: Math.max(length, 0.1), step: 0.1, value: Math.min(seconds, length) }
    : { max: last, step: 1, value: sentence }
  const times = isWhole ? words.positionValue(clockTime(seconds), clockTime(length)) : null
  return (
    <>
      <div className={styles.timeline}>
        <SentenceMarks sentences={sentences} length={isWhole ? length : null} />
        <input
          type="range"
          min={0}
          {...range}
          style={{ '--share': range.value / range.max }}
          aria-label={words.position(words.bar)}
          aria-valuetext={[times, said].filter(Boolean).join(', ')}
          onChange={({ currentTarget: { valueAsNumber } }) =>
            isWhole ? player.seek(track, valueAsNumber) : player.hear(track, valueAsNumber)
          }
        />
      </div>
      <div className={styles.time}>
        <span className={styles.said}>{said}</span>
        {isWhole && (
          <span>
            {clockTime(seconds)} / {clockTime(length)}
          </span>
        )}
      </div>
    </>
  )
}
