import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

export interface ButtonProps extends ComponentProps<'button'> {
  readonly icon?: IconName
  readonly look?: 'ordinary' | 'accent' | 'danger' | 'plain'
  readonly size?: 'ordinary' | 'small'
}

/** A button with words, and a drawing before them if it has one. */
export function Button({
  icon,
  look = 'ordinary',
  size = 'ordinary',
  className,
  children,
  ...rest
}: ButtonProps) {
  const looks = [look !== 'ordinary' && styles[look], size === 'small' && styles.small]
  return (
    <button type="button" {...rest} className={classNames(styles.button, ...looks, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
