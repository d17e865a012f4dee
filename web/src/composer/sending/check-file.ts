/** Why a file is not sent at all. */
export type FileFault = 'notAudio' | 'tooLarge'

/** What is wrong with a file before it is sent, or null. What it holds is for the gateway to find out. */
export function checkFile(
  file: Pick<File, 'type' | 'size'>,
  limits: { readonly uploadBytes: number },
): FileFault | null {
  // Phones name sound in a film's container a film; some systems know no type for opus or m4a.
  if (file.type !== '' && !/^(audio|video)\/|^application\/(ogg|octet-stream)$/.test(file.type))
    return 'notAudio'
  return file.size > limits.uploadBytes ? 'tooLarge' : null
}
