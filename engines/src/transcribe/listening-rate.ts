/** What every model here listens at, in samples per second. */
export const LISTENING_RATE = 16_000
