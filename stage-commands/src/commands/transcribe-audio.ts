import { decodeAudio } from '@mega-pipeline/platform/audio'
import { readSettings } from '@mega-pipeline/platform/settings'
import { transcribeService, transcribeSettings } from '@mega-pipeline/transcribe-audio'
import { lanesOf } from '../lanes.js'
import { openEngine } from '../open-engine.js'
import { runCommand } from '../run-command.js'
import { textBytes } from '../text-bytes.js'

await runCommand({
  name: 'transcribe_audio',
  description: 'Writes down what is said in the recordings of the bucket.',
  workOption: {
    flags: '-t, --transcribe',
    name: 'transcribe',
    description: 'write down what is said in the recordings',
  },
  putsAtOnce: false,
  lanes: (settings) => lanesOf({ from: 'recordings', to: 'transcribe', languages: 'source' }, settings),
  open: async (settings) => {
    const stage = readSettings(transcribeSettings)
    const engine = await openEngine(transcribeService(stage), settings)
    return {
      make: async (recording, language, signal) => {
        const sound = await decodeAudio(recording, { maxSeconds: stage.MAX_AUDIO_SECONDS, signal })
        const { segments } = await engine.run({ sound, language }, { signal })
        return textBytes(segments.map(({ text }) => text).join(' '))
      },
      close: () => engine.close(),
    }
  },
})
