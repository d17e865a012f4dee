import { FindBar } from '../find/find-bar'
import { useFind } from '../find/use-find'
import { isFiltering } from '../gateway/prompt-filter'
import { usePrompts } from '../gateway/use-prompts'
import { useTexts } from '../texts/use-texts'
import { BoardEmpty } from './board-empty'
import { BoardEnd } from './board-end'
import { BoardFailure } from './board-failure'
import { BoardTable } from './board-table'

/** So many rows before the end of what is loaded, the next page is asked for. */
const loadAhead = 15

/** The rows that are looked for, or all: newest first. */
export function Board() {
  const { texts } = useTexts()
  const find = useFind()
  const query = usePrompts(find.filter)
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError } = query
  if (!data) return <BoardFailure error={error} onRetry={() => void query.refetch()} />
  const older = {
    ahead: loadAhead,
    canLoad: hasNextPage && !isFetchingNextPage && !isFetchNextPageError,
    load: () => void query.fetchNextPage(),
  }
  const isFound = isFiltering(find.filter)
  return (
    <section aria-labelledby="board-heading">
      <h2 id="board-heading" className="visually-hidden">
        {texts.board.heading}
      </h2>
      {(data.total > 0 || isFound) && (
        <FindBar find={find} total={data.total} isSearching={query.isPlaceholderData} />
      )}
      <BoardTable prompts={data.prompts} rowCount={data.total} older={older} />
      {data.prompts.length === 0 && <BoardEmpty onClear={isFound ? find.clear : undefined} />}
      <BoardEnd
        isLoading={isFetchingNextPage}
        error={isFetchNextPageError ? error : null}
        onRetry={older.load}
      />
    </section>
  )
}
