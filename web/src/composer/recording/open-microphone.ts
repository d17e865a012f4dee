/** The sound of a microphone; of another one when that one is not there any more. Rejects as getUserMedia does. */
export function openMicrophone(id: string | null): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ audio: id === null ? true : { deviceId: { ideal: id } } })
}
