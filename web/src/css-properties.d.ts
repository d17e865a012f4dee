import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Custom properties carry numbers into the style sheets. */
    [property: `--${string}`]: number
  }
}
