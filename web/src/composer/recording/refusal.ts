/** Why nothing can be recorded; the page's texts say what to do about each. */
export type Refusal = 'denied' | 'noDevice' | 'busy' | 'insecure' | 'unsupported'

/** What stands in the way before anything is asked, or null. Browsers hide microphones from insecure pages. */
export function refusalBeforeAsking(page: {
  readonly isSecureContext: boolean
  readonly hasMediaDevices: boolean
  readonly hasMediaRecorder: boolean
}): Refusal | null {
  if (!page.isSecureContext) return 'insecure'
  return page.hasMediaDevices && page.hasMediaRecorder ? null : 'unsupported'
}

/** What the name of an error of getUserMedia means (W3C Media Capture and Streams, section 10.2). */
export function refusalOf(errorName: string): Refusal {
  switch (errorName) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'noDevice'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'unsupported'
  }
}
