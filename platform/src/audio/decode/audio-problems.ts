import { PipelineError } from '@mega-pipeline/pipeline'

const KNOWN = 'wav, mp3, m4a, webm, ogg and flac'

export function audioEmpty(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'audio_empty',
    'The recording is empty: there is no sound in it. Record or choose it again.',
  )
}

export function audioNotRecognised(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'audio_not_recognised',
    `This is not a recording in a known format. Send one of ${KNOWN}.`,
  )
}

export function audioTruncated(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'audio_truncated',
    'The end of the recording is missing: the file is shorter than it says. Upload the whole file.',
  )
}

export function audioTooLong(maxSeconds: number, seconds?: number): PipelineError {
  const length = seconds === undefined ? 'longer than that' : `${Math.ceil(seconds)} s long`
  return new PipelineError(
    'invalid_input',
    'audio_too_long',
    `At most ${maxSeconds} s of sound are taken here, and this recording is ${length}. Send it in parts.`,
  )
}

export function audioHasNoSoundTrack(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'audio_has_no_sound_track',
    'The file has no sound track, perhaps only a picture. Send one with sound.',
  )
}

export function audioCodecNotSupported(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'audio_codec_not_supported',
    `The sound in this file is encoded in a way that cannot be read here. Convert it to one of ${KNOWN}, or install ffmpeg on this machine.`,
  )
}
