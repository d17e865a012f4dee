import { useEffect, useRef } from 'react'
import styles from './recording.module.css'
import { useLevel } from './use-level'

const barWidth = 3
const barPitch = 5

/** The last seconds of what the microphone hears, as bars that come in from the right. */
export function LevelMeter({ stream, onLevel }: { stream: MediaStream; onLevel: (level: number) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const levels = useRef<number[]>([])

  useEffect(() => {
    if (canvas.current) fitToScreen(canvas.current)
  }, [])

  useLevel(stream, (level) => {
    onLevel(level)
    if (!canvas.current) return
    const room = Math.floor(canvas.current.clientWidth / barPitch)
    levels.current = [...levels.current, level].slice(-room)
    draw(canvas.current, levels.current)
  })

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
    context.fillRect(left, (height - length) / 2, barWidth, length)
  }
}
