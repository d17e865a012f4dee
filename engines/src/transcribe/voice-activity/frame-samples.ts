/** Silero looks at 32 ms at a time, together with the last 4 ms before. */
export const FRAME_SAMPLES = 512
