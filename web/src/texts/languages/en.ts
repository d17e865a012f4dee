import { plural } from '../plural'

const words = plural('en', { one: '# word', other: '# words' })
const characters = plural('en', { one: '# character', other: '# characters' })
const ready = plural('en', { one: '# sentence ready', other: '# sentences ready' })
const notes = plural('en', { one: '# remark', other: '# remarks' })

const texts = {
  tagline: 'Speak a prompt. Read it and hear it in other languages.',
  pageLanguage: 'Language of this page',
  close: 'Close',
  connection: {
    lost: 'The connection to the server is lost. The page tries again by itself; your rows are safe there.',
  },
  problem: {
    title: 'That did not work',
    unreachable: 'The server cannot be reached. Look whether it is running, then try again.',
    notifications: 'Messages',
  },
  composer: {
    heading: 'New prompt',
    type: 'Your prompt',
    placeholder: 'Type what you would say, or drop a recording here',
    record: 'Record',
    upload: 'Upload',
    uploadLabel: 'Upload recordings',
    send: 'Send',
    sending: 'Sending…',
    dropHere: 'Drop the recording to send it',
    tooLong: (limit: number) => `Too long: ${characters(limit)} at most.`,
    tooLarge: (file: string, limit: string) => `“${file}” is too large: ${limit} at most.`,
    notAudio: (file: string) => `“${file}” is not a recording. Choose an audio file.`,
  },
  choices: {
    languages: 'Translate into',
    noLanguage: 'Choose at least one language.',
    words: 'Length in words',
    fewerWords: 'Fewer words',
    moreWords: 'More words',
  },
  recording: {
    asking: 'Your browser asks whether this page may use the microphone. Choose “Allow”.',
    running: 'Recording',
    stop: 'Stop',
    discard: 'Discard',
    again: 'Record again',
    send: 'Send',
    yours: 'Your recording',
    nothingHeard: 'Nothing to be heard so far. Is the right microphone switched on?',
    limit: (time: string) => `Up to ${time}`,
  },
  refusal: {
    denied: {
      title: 'This page may not use the microphone',
      advice:
        'Open the settings of this site beside the address, allow the microphone, then record again. You can also upload a recording.',
    },
    noDevice: {
      title: 'No microphone was found',
      advice: 'Plug one in or switch it on, then record again. You can also upload a recording.',
    },
    busy: {
      title: 'The microphone gives no sound',
      advice: 'Another program may be using it. Close that program, then record again.',
    },
    insecure: {
      title: 'Browsers record on secure pages only',
      advice:
        'Open this page by https://, or on the machine itself by http://localhost. You can also upload a recording.',
    },
    unsupported: {
      title: 'This browser cannot record',
      advice: 'Take a newer browser, or record with another program and upload the file.',
    },
  },
  board: {
    heading: 'Prompts',
    columns: {
      prompt: 'Audio Prompt',
      transcript: 'Transcribed Audio',
      generated: 'Generated Text',
      narration: 'Synthesised Audio',
      translation: 'Translated Text',
      translatedNarration: 'Synthesised Audio',
      ownVoice: 'In your own voice',
    },
    starting: 'The server is getting ready…',
    loading: 'Loading the prompts…',
    loadFailed: 'The prompts could not be loaded.',
    tryAgain: 'Try again',
    empty: 'Nothing here yet',
    emptyAdvice: 'Record, upload or type a prompt above. It will appear here and fill as you watch.',
    older: 'Show older prompts',
    loadingOlder: 'Loading…',
  },
  row: {
    spoken: 'Recording',
    typed: 'Typed',
    length: (count: number) => words(count),
    team: (team: string) => `Team ${team}`,
    cancel: 'Cancel',
    cancelOf: (time: string) => `Cancel the prompt of ${time}`,
    remove: 'Delete',
    removeOf: (time: string) => `Delete the prompt of ${time}`,
    removeTitle: 'Delete this prompt?',
    removeDescription: 'The prompt and everything made from it will be deleted: texts, narrations and files.',
    keep: 'Keep',
    finished: (time: string) => `The prompt of ${time} is finished.`,
    finishedWithFailures: (time: string) => `The prompt of ${time} has stopped: a step failed.`,
  },
  cell: {
    waiting: 'Waiting',
    blocked: 'Waits for a step that did not succeed',
    working: 'Working',
    cancelled: 'Cancelled',
    skipped: 'Nothing to do',
    failed: 'Failed',
    edited: 'Edited',
    retry: 'Retry',
    retryOf: (step: string, language: string) => `Retry: ${step}, ${language}`,
    more: 'Show more',
    less: 'Show less',
    notes,
    download: 'Download',
    madeBy: (engine: string, time: string) => `${engine}, ${time}`,
    notice: {
      no_speech: 'No speech in the recording.',
      no_words: 'Speech was heard, but no words could be made out.',
      cut_off: 'The text ends early: the engine reached its limit.',
    },
  },
  player: {
    play: (what: string) => `Play: ${what}`,
    pause: (what: string) => `Pause: ${what}`,
    position: (what: string) => `Position: ${what}`,
    positionValue: (at: string, length: string) => `${at} of ${length}`,
    sentence: (number: number) => `Sentence ${number}`,
    waiting: 'Waiting for the next sentence',
    ready,
    failed: 'This sound could not be played. Load the page again; if that does not help, retry the step.',
    narration: (language: string) => `narration in ${language}`,
    recording: 'recording',
  },
}

export default { code: 'en', name: 'English', texts }
