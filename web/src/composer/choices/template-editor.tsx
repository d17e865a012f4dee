import { useId } from 'react'
import { Button } from '../../controls/button'
import { useTexts } from '../../texts/use-texts'
import styles from './choices.module.css'

interface TemplateEditorProps {
  readonly template: string
  readonly isChanged: boolean
  /** What the gateway said of it when it refused it. */
  readonly problem: string | null
  readonly onChange: (template: string) => void
  readonly onReset: () => void
}

/** What the language model is asked, with places for what was said and how it is wanted. */
export function TemplateEditor({ template, isChanged, problem, onChange, onReset }: TemplateEditorProps) {
  const { choices } = useTexts().texts
  const id = useId()
  return (
    <div className={styles.field}>
      <div className={styles.templateHead}>
        <label className={styles.label} htmlFor={id}>
          {choices.template}
        </label>
        {isChanged && (
          <Button icon="retry" size="small" look="plain" onClick={onReset}>
            {choices.templateReset}
          </Button>
        )}
      </div>
      <textarea
        id={id}
        className={styles.template}
        rows={4}
        lang="en"
        spellCheck={false}
        maxLength={4000}
        value={template}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-help`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div id={`${id}-help`}>
        {problem !== null && (
          <p className={styles.missing} role="alert" lang="en">
            {problem}
          </p>
        )}
        <p className={styles.label}>
          {choices.templateHelp} {!/{{\s*tone\s*}}/.test(template) && choices.templateToneless}
        </p>
      </div>
    </div>
  )
}
