/** `1:05` as it stands beside a running recording. */
export function clockSeconds(clock: string | null): number {
  const [minute = '0', second = '0'] = (clock ?? '').split(':')
  return Number(minute) * 60 + Number(second)
}
