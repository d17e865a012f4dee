import { useEffect, useEffectEvent, useState } from 'react'

/** Takes files that are dropped or pasted anywhere on the page; says whether some are held over it. */
export function useIncomingFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const tell = useEffectEvent((files: FileList | undefined) => {
    if (files && files.length > 0) onFiles([...files])
  })
  useEffect(() => {
    const listening = new AbortController()
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    window.addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      listening,
    )
    window.addEventListener(
      'dragleave',
      (event) => {
        // Without a related target the pointer has left the window, not just moved on to another element.
        if (event.relatedTarget === null) setOver(false)
      },
      listening,
    )
    window.addEventListener(
      'drop',
      (event) => {
        setOver(false)
        if (!carriesFiles(event)) return
        event.preventDefault()
        tell(event.dataTransfer?.files)
      },
      listening,
    )
    window.addEventListener('paste', (event) => tell(event.clipboardData?.files), listening)
    return () => listening.abort()
  }, [])
  return isOver
}
