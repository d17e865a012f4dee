import { Board } from '../board/board'
import { Composer } from '../composer/composer'
import { useOptions } from '../gateway/use-prompts'
import { ErrorWords } from '../problems/error-words'
import { useTexts } from '../texts/use-texts'
import { PageHeading } from './page-heading'

/** The page one opens: where prompts are made, and their rows. */
export function BoardPage() {
  const { texts } = useTexts()
  const { data: options, error } = useOptions()
  return (
    <>
      <PageHeading title={texts.pages.board} isHidden />
      {options ? (
        <Composer options={options} />
      ) : (
        <output className="starting">{error ? <ErrorWords error={error} /> : texts.board.starting}</output>
      )}
      <Board />
    </>
  )
}
