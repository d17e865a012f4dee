export interface Microphone {
  readonly id: string
  readonly name: string
}

/** The microphones among a browser's devices. Before it is allowed to use one, the browser does not name them. */
export function microphonesOf(
  devices: readonly Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>[],
): Microphone[] {
  return devices
    .filter(({ kind, label }) => kind === 'audioinput' && label !== '')
    .filter(({ deviceId }) => deviceId !== 'communications')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }))
}
