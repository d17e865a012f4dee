import { useEffect, useRef } from 'react'
import styles from './recording.module.css'
import { useLevel } from './use-level'

const barWidth = 3
const barPitch = 5
/** Of the level's some thirty looks a second, so many make a bar: some ten bars a second. */
const looksPerBar = 3

interface LevelMeterProps {
  readonly stream: MediaStream
  readonly isPaused: boolean
  readonly onLevel: (level: number) => void
}

/** The last seconds of what the microphone hears, as bars that come in from the right; the last one moves as one speaks. */
export function LevelMeter({ stream, isPaused, onLevel }: LevelMeterProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const levels = useRef<number[]>([])
  const looks = useRef(0)

  useLevel(stream, (level) => {
    if (isPaused || !canvas.current) return
    onLevel(level)
    const room = Math.ceil(canvas.current.clientWidth / barPitch)
    if (looks.current % looksPerBar === 0) levels.current = [...levels.current, 0].slice(-room)
    looks.current += 1
    const last = levels.current.length - 1
    levels.current[last] = Math.max(levels.current[last] ?? 0, level)
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
  for (const [index, level] of levels.entries()) {
    const length = Math.max(barWidth, level * height)
    const left = width - (levels.length - index) * barPitch
    context.beginPath()
    context.roundRect(left, (height - length) / 2, barWidth, length, barWidth / 2)
    context.fill()
  }
}
