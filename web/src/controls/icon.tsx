/** Drawn on a field of 24 by 24, by strokes of the text's colour. */
const shapes = {
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 6v12M15.5 6v12',
  microphone: 'M12 3.5a3 3 0 0 1 3 3V11a3 3 0 0 1-6 0V6.5a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v3.5',
  stop: 'M7 7h10v10H7z',
  upload: 'M12 16V4.5m-4.5 4.5L12 4.5 16.5 9M5 16v3.5h14V16',
  send: 'M12 19V5m-6 6 6-6 6 6',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.5 11v5M13.5 11v5',
  retry: 'M19 12a7 7 0 1 1-2-4.9L19.5 9M19.5 4.5V9H15',
  cross: 'm6.5 6.5 11 11m0-11-11 11',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  down: 'm7 10 5 5 5-5',
  plus: 'M12 6v12M6 12h12',
  minus: 'M6 12h12',
  search: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5m0 2v.5',
  clock: 'M12 4.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM12 8v4.5l3 1.5',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  contrast: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 4v16M12 8h6.9M12 12h8M12 16h6.9',
  keyboard: 'M3 6.5h18v11H3zM7 10h.01M10.5 10h.01M14 10h.01M17 10h.01M8 14h8',
  download: 'M12 4.5V16m-4.5-4.5L12 16l4.5-4.5M5 16v3.5h14V16',
  undo: 'M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-3',
  redo: 'm15 7 4.5 4.5L15 16m4-4.5h-9a5 5 0 0 0 0 10h3',
  dots: 'M5 12h.4M11.8 12h.4M18.6 12h.4',
  copy: 'M9 9h10.5v10.5H9zM6 15H4.5V4.5H15V6',
  pen: 'M5 19l1-4L16 5l3 3L9 18z',
  previous: 'M17.5 6v12l-9-6zM6.5 6v12',
  next: 'M6.5 6v12l9-6zM17.5 6v12',
  loop: 'M4.5 11a4.5 4.5 0 0 1 4.5-4.5h10m-3-3 3 3-3 3M19.5 13a4.5 4.5 0 0 1-4.5 4.5H5m3 3-3-3 3-3',
  volume: 'M4.5 9.5v5h3.5l4.5 4v-13l-4.5 4zM16 9a4.5 4.5 0 0 1 0 6',
} as const

export type IconName = keyof typeof shapes

/** A small drawing beside words, or in a button that has a label; it says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      width="1.25em"
      height="1.25em"
      viewBox="0 0 24 24"
      fill={name === 'play' || name === 'stop' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
