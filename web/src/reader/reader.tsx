import type { PromptView, RunView } from '@mega-pipeline/pipeline'
import { useMemo, useRef } from 'react'
import { Button } from '../controls/button'
import { usePlayer } from '../player/use-player'
import { useTexts } from '../texts/use-texts'
import { LanguageColumn } from './language-column'
import { readerColumns } from './reader-columns'
import styles from './reader.module.css'
import { TextChoice } from './text-choice'
import { TranscriptPart } from './transcript-part'
import { useFollowAlong } from './use-follow-along'
import { useShownText } from './use-shown-text'
import { useSpokenLine } from './use-spoken-line'

/** What was said beside the text in all its languages, which follows what is spoken. */
export function Reader({ prompt, run }: { prompt: PromptView; run: RunView }) {
  const { texts } = useTexts()
  const element = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => readerColumns(run), [run])
  const transcript = run.cells.find(({ stage }) => stage === 'transcribe')
  const title = prompt.recording ? texts.reader.spoken : texts.reader.typed
  const shown = useShownText(prompt.id, columns[0]?.text.id ?? null)
  const spokenLine = useSpokenLine(prompt.id)
  const spokenText = usePlayer(({ track }) => track?.textCellId ?? null)
  const { isAway, comeBack } = useFollowAlong(element, spokenLine && `${spokenText} ${spokenLine}`)
  const rows = Math.max(1, columns[0]?.text.segments.length ?? 0)
  return (
    <>
      <TextChoice
        transcript={transcript}
        transcriptTitle={title}
        columns={columns}
        shownId={shown.id}
        onShow={shown.show}
      />
      <div ref={element} className={styles.reader}>
        {transcript && (
          <TranscriptPart
            prompt={prompt}
            run={run}
            cell={transcript}
            title={title}
            isShown={shown.id === transcript.id}
          />
        )}
        <div className={styles.columns} style={{ '--columns': columns.length, '--rows': rows }}>
          {columns.map((column) => (
            <LanguageColumn
              key={column.text.id}
              prompt={prompt}
              run={run}
              column={column}
              spokenLine={spokenLine}
              isShown={shown.id === column.text.id}
            />
          ))}
        </div>
      </div>
      {isAway && (
        <div className={styles.back}>
          <Button icon="down" onClick={comeBack}>
            {texts.reader.follow}
          </Button>
        </div>
      )}
    </>
  )
}
