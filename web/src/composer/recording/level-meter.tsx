import { useEffect, useRef } from 'react'
import { noteLevel } from './level'
import styles from './recording.module.css'
import { useLevel } from './use-level'

const barWidth = 3
const barPitch = 5
const barsPerSecond = 10

interface LevelMeterProps {
  readonly stream: MediaStream
  /** How long the recording is by now; it stands still in a pause, and so do the bars. */
  readonly seconds: () => number
  readonly onLevel: (level: number) => void
}

/** The last seconds of what the microphone hears, as bars that come in from the right; the last one moves as one speaks. */
export function LevelMeter({ stream, seconds, onLevel }: LevelMeterProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const levels = useRef<number[]>([])
  const lookedAt = useRef(0)

  useLevel(stream, (level) => {
    const now = seconds()
    if (now === lookedAt.current || !canvas.current) return
    lookedAt.current = now
    onLevel(level)
    noteLevel(levels.current, Math.floor(now * barsPerSecond), level)
    draw(canvas.current, levels.current)
  })

  useEffect(() => {
    const { current } = canvas
    if (!current) return undefined
    const watching = new ResizeObserver(() => {
      fitToScreen(current)
      draw(current, levels.current)
    })
    watching.observe(current)
    return () => watching.disconnect()
  }, [])

  return <canvas ref={canvas} className={styles.level} aria-hidden="true" />
}

function fitToScreen(canvas: HTMLCanvasElement): void {
  canvas.width = canvas.clientWidth * devicePixelRatio
  canvas.height = canvas.clientHeight * devicePixelRatio
}

function draw(canvas: HTMLCanvasElement, levels: readonly number[]): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const { clientWidth: width, clientHeight: height } = canvas
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  context.clearRect(0, 0, width, height)
  context.fillStyle = getComputedStyle(canvas).color
  // Before the first bar of a recording stand the least ones, so that the line is there from the beginning.
  for (
    let left = width - barPitch, index = levels.length - 1;
    left > -barPitch;
    left -= barPitch, index -= 1
  ) {
    const length = Math.max(barWidth, (levels[index] ?? 0) * height)
    context.globalAlpha = index < 0 ? 0.3 : 1
    context.beginPath()
    context.roundRect(left, (height - length) / 2, barWidth, length, barWidth / 2)
    context.fill()
  }
}
