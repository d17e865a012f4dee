import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Sound } from '@mega-pipeline/pipeline'
import { audioCodecNotSupported, audioEmpty, audioTooLong } from './audio-problems.js'
import type { DecodingLimits } from './decode-in-sandbox.js'
import type { AudioContainer } from './sniff-audio.js'

/** ffmpeg's names of the containers; it is told, so that it never guesses what an upload is. */
const demuxers: Readonly<Record<AudioContainer, string>> = {
  wav: 'wav',
  mp3: 'mp3',
  mp4: 'mov',
  webm: 'matroska',
  ogg: 'ogg',
  flac: 'flac',
  aac: 'aac',
  aiff: 'aiff',
  caf: 'caf',
  amr: 'amr',
}

/**
 * Decodes what only ffmpeg can (ALAC, AMR, AIFF, ...), with the ffmpeg on PATH as a program of its own that may
 * read this one file and open no connection. Throws `audio_codec_not_supported` where there is no ffmpeg.
 */
export async function decodeWithFfmpeg(
  bytes: Uint8Array,
  format: AudioContainer,
  limits: DecodingLimits,
  signal: AbortSignal | undefined,
): Promise<Sound> {
  const folder = await mkdtemp(join(tmpdir(), 'mega-decode-'))
  try {
    const file = join(folder, 'recording')
    await writeFile(file, bytes)
    const safely = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-protocol_whitelist', 'file,pipe']
    const input = ['-threads', '1', '-f', demuxers[format], '-i', file, '-map', '0:a:0']
    const limited = ['-t', String(limits.maxSeconds + 2), '-ac', '1', '-ar', String(limits.sampleRate)]
    const samples = await runFfmpeg([...safely, ...input, ...limited, '-f', 'f32le', 'pipe:1'], signal)
    if (samples.length > (limits.maxSeconds + 1) * limits.sampleRate) throw audioTooLong(limits.maxSeconds)
    if (samples.length === 0) throw audioEmpty()
    return { samples, sampleRate: limits.sampleRate }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runFfmpeg(
  settings: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Float32Array> {
  const ffmpeg = spawn('ffmpeg', settings, {
    stdio: ['ignore', 'pipe', 'ignore'],
    killSignal: 'SIGKILL',
    ...(signal && { signal }),
  })
  const ended = new Promise<void>((resolve, reject) => {
    ffmpeg.on('error', () => reject(signal?.aborted ? signal.reason : audioCodecNotSupported()))
    ffmpeg.on('exit', (code) => (code === 0 ? resolve() : reject(audioCodecNotSupported())))
  })
  const [output] = await Promise.all([buffer(ffmpeg.stdout), ended])
  return new Float32Array(new Uint8Array(output).buffer)
}
