import { useOptions } from '../gateway/use-prompts'
import { isFiltering } from '../gateway/prompt-filter'
import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'
import { FilterChoice } from './filter-choice'
import { rowStates } from './find-address'
import styles from './find.module.css'
import { SearchField } from './search-field'
import type { Find } from './use-find'

interface FindBarProps {
  readonly find: Find
  /** How many rows were found. */
  readonly total: number
  /** Whether the rows that are shown are still those of the search before. */
  readonly isSearching: boolean
}

/** Looks for rows by their words, their state, a language and a team. */
export function FindBar({ find: { filter, change, clear }, total, isSearching }: FindBarProps) {
  const { texts, formats } = useTexts()
  const { data: options } = useOptions()
  const languages = options?.languages.flatMap(({ code, translation }) =>
    translation === null ? [] : [code],
  )
  const isFound = isFiltering(filter)
  return (
    <search className={styles.bar} aria-label={texts.find.title}>
      <SearchField value={filter.search ?? ''} onChange={(search) => change({ search })} />
      <FilterChoice
        label={texts.find.state}
        all={texts.find.anyState}
        value={filter.state}
        choices={rowStates.map((state) => [state, texts.find.states[state]])}
        onChange={(state) => change({ state })}
      />
      <FilterChoice
        label={texts.find.language}
        all={texts.find.anyLanguage}
        value={filter.language}
        choices={(languages ?? []).map((code) => [code, formats.languageTitle(code)])}
        onChange={(language) => change({ language })}
      />
      <FilterChoice
        label={texts.find.team}
        all={texts.find.anyTeam}
        value={filter.team}
        choices={(options?.teams ?? []).map(({ name }) => [name, name])}
        onChange={(team) => change({ team })}
      />
      {isFound && (
        <Button icon="cross" look="plain" onClick={clear}>
          {texts.find.clear}
        </Button>
      )}
      <output className={styles.count}>{isSearching ? texts.find.searching : texts.find.count(total)}</output>
    </search>
  )
}
