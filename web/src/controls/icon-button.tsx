import { Button, type ButtonProps } from './button'
import styles from './button.module.css'
import type { IconName } from './icon'

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'title'> {
  readonly icon: IconName
  /** What it does, for screen readers and on hovering. */
  readonly label: string
}

/** A round button that shows a drawing only. */
export function IconButton({ label, ...rest }: IconButtonProps) {
  return <Button {...rest} className={styles.icon} aria-label={label} title={label} />
}
