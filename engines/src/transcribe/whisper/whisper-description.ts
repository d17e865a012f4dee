import type { EngineDescription } from '@mega-pipeline/pipeline'

/** Those of Whisper's languages that have a two-letter code, in the order of its tokens. */
const languages =
  'en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt ln ha ba su'

/** What the engine is, without loading it. */
export const whisperDescription: EngineDescription = {
  id: 'whisper:base',
  stage: 'transcribe',
  version: '2',
  licence: 'MIT',
  languages: languages.split(' '),
}
