import { Fragment } from 'react'
import { useTexts } from '../texts/use-texts'
import styles from './keyboard.module.css'
import { shortcutsOf, type ShortcutPlace } from './shortcuts'

/** The keys that work in one place, with what they do. */
export function ShortcutList({ place }: { place: ShortcutPlace }) {
  const { keyboard } = useTexts().texts
  return (
    <section aria-labelledby={`keys-${place}`}>
      <h3 id={`keys-${place}`} className={styles.place}>
        {keyboard.places[place]}
      </h3>
      <dl className={styles.list}>
        {shortcutsOf(place).map(({ name, keys }) => (
          <div key={name} className={styles.shortcut}>
            <dt>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ` ${keyboard.between} `}
                  <kbd className={styles.key}>{keyName(key, keyboard.names)}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{keyboard.does[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What stands on the key. */
function keyName(key: string, names: Readonly<Record<string, string>>): string {
  return names[key] ?? key
}
