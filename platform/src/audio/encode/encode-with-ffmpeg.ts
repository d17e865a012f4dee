import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { PipelineError, type Sound } from '@mega-pipeline/pipeline'
import { encodeWav } from './encode-wav.js'

/** AAC in ADTS. There is no encoder for it under a free licence that needs nothing installed, so ffmpeg makes it. */
export async function encodeAac(sound: Sound): Promise<Uint8Array> {
  return await encodeWithFfmpeg(sound, ['-c:a', 'aac', '-b:a', '64k', '-f', 'adts'])
}

async function encodeWithFfmpeg(sound: Sound, settings: readonly string[]): Promise<Uint8Array> {
  const quiet = ['-hide_banner', '-loglevel', 'error', '-nostdin']
  const ffmpeg = spawn('ffmpeg', [...quiet, '-f', 'wav', '-i', 'pipe:0', ...settings, 'pipe:1'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = new Promise<void>((resolve, reject) => {
    ffmpeg.on('error', () => reject(ffmpegMissing()))
    ffmpeg.on('exit', (code) => (code === 0 ? resolve() : reject(ffmpegFailed())))
  })
  // A broken pipe means that ffmpeg ended early, which its exit code tells.
  ffmpeg.stdin.on('error', () => {})
  ffmpeg.stdin.end(encodeWav(sound))
  const [bytes] = await Promise.all([buffer(ffmpeg.stdout), ended])
  return new Uint8Array(bytes)
}

function ffmpegMissing(): PipelineError {
  return new PipelineError(
    'unavailable',
    'ffmpeg_missing',
    'AAC needs ffmpeg, which is not installed here. Install it (for Debian: apt-get install ffmpeg), or ask for mp3 or opus.',
  )
}

function ffmpegFailed(): PipelineError {
  return new PipelineError(
    'internal',
    'encoding_failed',
    'ffmpeg could not encode the sound. Ask for mp3 or opus instead.',
  )
}
