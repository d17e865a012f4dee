import type { CellView, MediaView } from '@mega-pipeline/pipeline'
import { CopyButton } from '../../take-away/copy-button'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'

/** What made a cell and in which time, and its files to take away. */
export function CellFooter({ cell }: { cell: CellView }) {
  const { texts, formats } = useTexts()
  const isSpoken = cell.stage === 'synthesize' || cell.stage === 'own_voice'
  const step = `${texts.takeAway.steps[cell.stage]}, ${formats.languageTitle(cell.language)}`
  const files: [string, MediaView][] = [
    ...(cell.audio ? [['mp3', cell.audio] as [string, MediaView]] : []),
    ...Object.entries(cell.files),
  ]
  if (cell.engine === null && files.length === 0) return null
  return (
    <div className={styles.footer}>
      {cell.edited && <span className={styles.badge}>{texts.cell.edited}</span>}
      {cell.engine !== null && (
        <span className={styles.engine}>
          {texts.cell.madeBy(cell.engine, formats.seconds(cell.computeSeconds))}
        </span>
      )}
      {files.map(([extension, { url }]) => (
        <a
          key={extension}
          href={url}
          download
          aria-label={`${texts.cell.download}: ${extension}, ${cell.id}`}
        >
          {extension}
        </a>
      ))}
      {cell.text !== null && !isSpoken && (
        <CopyButton isSmall text={cell.text} label={texts.takeAway.copyOf(step)} />
      )}
    </div>
  )
}
