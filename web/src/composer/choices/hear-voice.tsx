import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../../controls/icon-button'
import { gateway } from '../../gateway/client'
import { onlyOnePlays } from '../../player/only-one-plays'
import { ErrorWords } from '../../problems/error-words'
import { useTexts } from '../../texts/use-texts'
import styles from './choices.module.css'

interface HearVoiceProps {
  readonly speech: { readonly input: string; readonly voice: string; readonly language: string }
  /** The voice's name. */
  readonly name: string
}

/** Lets a voice say a sentence. It is spoken when first asked for, and kept. */
export function HearVoice({ speech, name }: HearVoiceProps) {
  const { texts } = useTexts()
  const [isWanted, setWanted] = useState(false)
  const element = useRef<HTMLAudioElement>(null)
  const { data, error } = useQuery({
    queryKey: ['voice sample', speech.voice, speech.language],
    queryFn: ({ signal }) => gateway.speak(speech, signal),
    enabled: isWanted,
    staleTime: Infinity,
  })
  useEffect(() => {
    if (!data || !isWanted || !element.current) return undefined
    const url = URL.createObjectURL(data)
    element.current.src = url
    element.current.play().catch(() => setWanted(false))
    return () => URL.revokeObjectURL(url)
  }, [data, isWanted])
  const stop = () => {
    element.current?.pause()
    setWanted(false)
  }
  return (
    <>
      <IconButton
        icon={isWanted && data ? 'stop' : isWanted && !error ? 'clock' : 'play'}
        look="plain"
        label={isWanted ? texts.choices.stopHearing(name) : texts.choices.hear(name)}
        onClick={() => (isWanted ? stop() : setWanted(true))}
      />
      <output className={styles.label}>
        {isWanted && (error ? <ErrorWords error={error} /> : !data && texts.choices.hearSoon)}
      </output>
      {/* The sentence says nothing but how the voice sounds. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio
        ref={element}
        onPlay={({ currentTarget }) => onlyOnePlays(currentTarget)}
        onPause={() => setWanted(false)}
        onEnded={() => setWanted(false)}
      />
    </>
  )
}
