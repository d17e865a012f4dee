import { useRef } from 'react'
import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'

interface UploadButtonProps {
  readonly disabled: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Chooses recordings from the machine. */
export function UploadButton({ disabled, onFiles }: UploadButtonProps) {
  const { texts } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon="upload" disabled={disabled} onClick={() => input.current?.click()}>
        {texts.composer.upload}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept="audio/*,video/mp4,video/webm,.m4a,.opus,.ogg,.flac"
        aria-label={texts.composer.uploadLabel}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </>
  )
}
