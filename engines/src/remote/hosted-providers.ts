import type { OpenAIProvider } from '@ai-sdk/openai'
import type { Language, Stage } from '@mega-pipeline/pipeline'
import type { HostedKeyVariable } from './hosted-key-variables.js'
import type { ProviderSetup, RemoteModels } from './remote-models.js'
import { openElevenLabsCloning } from './synthesize/elevenlabs-cloning.js'
import type { OpenVoiceCloning } from './synthesize/voice-cloning.js'

/** A provider of the ai SDK: what it does, what opens it, and where its key may go. */
export interface HostedProvider {
  readonly stages: readonly Stage[]
  readonly keyVariable: HostedKeyVariable
  /** `{resource}` stands for what the variable for it holds. */
  readonly origins: readonly string[]
  /** Names the customer's own part of the provider, where there is such a thing. */
  readonly resourceVariable?: string
  /** Loads the provider's package, which costs nothing where it is not used. */
  open(setup: ProviderSetup): Promise<RemoteModels>
  /** How it is told which language is spoken, and to write down all of it as it is said. */
  readonly languageOptions?: (language: Language) => Record<string, string | boolean>
  /** The form of sound that it is asked for; `mp3` when left out. */
  readonly soundFormat?: 'wav'
  /** Only of providers that make voices of samples. */
  readonly openCloning?: OpenVoiceCloning
}

/** By the family that engines of theirs are named with, such as `groq:whisper-large-v3`. */
export const hostedProviders: Readonly<Record<string, HostedProvider>> = {
  openai: {
    stages: ['transcribe', 'generate', 'synthesize'],
    keyVariable: 'OPENAI_API_KEY',
    origins: ['https://api.openai.com'],
    open: async (setup) => {
      const { createOpenAI } = await import('@ai-sdk/openai')
      return withChat(createOpenAI({ baseURL: 'https://api.openai.com/v1', ...setup }))
    },
    soundFormat: 'wav',
  },
  azure: {
    stages: ['transcribe', 'generate', 'synthesize'],
    keyVariable: 'AZURE_API_KEY',
    resourceVariable: 'AZURE_RESOURCE_NAME',
    origins: ['https://{resource}.openai.azure.com', 'https://{resource}.cognitiveservices.azure.com'],
    open: async (setup) => withChat((await import('@ai-sdk/azure')).createAzure(setup)),
    soundFormat: 'wav',
  },
  google: {
    stages: ['transcribe', 'generate'],
    keyVariable: 'GOOGLE_GENERATIVE_AI_API_KEY',
    origins: ['https://generativelanguage.googleapis.com'],
    open: async (setup) => (await import('@ai-sdk/google')).createGoogleGenerativeAI(setup),
  },
  groq: {
    stages: ['transcribe', 'generate'],
    keyVariable: 'GROQ_API_KEY',
    origins: ['https://api.groq.com'],
    open: async (setup) => (await import('@ai-sdk/groq')).createGroq(setup),
    languageOptions: (language) => ({ language, responseFormat: 'verbose_json' }),
  },
  elevenlabs: {
    stages: ['transcribe', 'synthesize'],
    keyVariable: 'ELEVENLABS_API_KEY',
    origins: ['https://api.elevenlabs.io'],
    open: async (setup) => (await import('@ai-sdk/elevenlabs')).createElevenLabs(setup),
    languageOptions: (language) => ({ languageCode: language, tagAudioEvents: false, diarize: false }),
    openCloning: openElevenLabsCloning,
  },
  deepgram: {
    stages: ['transcribe', 'synthesize'],
    keyVariable: 'DEEPGRAM_API_KEY',
    origins: ['https://api.deepgram.com'],
    open: async (setup) => (await import('@ai-sdk/deepgram')).createDeepgram(setup),
    languageOptions: (language) => ({ language, punctuate: true, smartFormat: true, diarize: false }),
  },
  assemblyai: {
    stages: ['transcribe'],
    keyVariable: 'ASSEMBLYAI_API_KEY',
    origins: ['https://api.assemblyai.com'],
    open: async (setup) => (await import('@ai-sdk/assemblyai')).createAssemblyAI(setup),
    languageOptions: (language) => ({ languageCode: language }),
  },
  gladia: {
    stages: ['transcribe'],
    keyVariable: 'GLADIA_API_KEY',
    origins: ['https://api.gladia.io'],
    open: async (setup) => (await import('@ai-sdk/gladia')).createGladia(setup),
    languageOptions: (language) => ({ language, detectLanguage: false }),
  },
  revai: {
    stages: ['transcribe'],
    keyVariable: 'REVAI_API_KEY',
    origins: ['https://api.rev.ai'],
    open: async (setup) => (await import('@ai-sdk/revai')).createRevai(setup),
    languageOptions: (language) => ({ language }),
  },
  fal: {
    stages: ['transcribe', 'synthesize'],
    keyVariable: 'FAL_API_KEY',
    origins: ['https://fal.run', 'https://queue.fal.run'],
    open: async (setup) => (await import('@ai-sdk/fal')).createFal(setup),
    languageOptions: (language) => ({ language, diarize: false }),
  },
  hume: {
    stages: ['synthesize'],
    keyVariable: 'HUME_API_KEY',
    origins: ['https://api.hume.ai'],
    open: async (setup) => (await import('@ai-sdk/hume')).createHume(setup),
  },
  lmnt: {
    stages: ['synthesize'],
    keyVariable: 'LMNT_API_KEY',
    origins: ['https://api.lmnt.com'],
    open: async (setup) => (await import('@ai-sdk/lmnt')).createLMNT(setup),
  },
  mistral: {
    stages: ['generate', 'synthesize'],
    keyVariable: 'MISTRAL_API_KEY',
    origins: ['https://api.mistral.ai'],
    open: async (setup) => (await import('@ai-sdk/mistral')).createMistral(setup),
  },
  anthropic: {
    stages: ['generate'],
    keyVariable: 'ANTHROPIC_API_KEY',
    origins: ['https://api.anthropic.com'],
    open: async (setup) => (await import('@ai-sdk/anthropic')).createAnthropic(setup),
  },
  xai: {
    stages: ['generate'],
    keyVariable: 'XAI_API_KEY',
    origins: ['https://api.x.ai'],
    open: async (setup) => (await import('@ai-sdk/xai')).createXai(setup),
  },
  cohere: {
    stages: ['generate'],
    keyVariable: 'COHERE_API_KEY',
    origins: ['https://api.cohere.com'],
    open: async (setup) => (await import('@ai-sdk/cohere')).createCohere(setup),
  },
  deepseek: {
    stages: ['generate'],
    keyVariable: 'DEEPSEEK_API_KEY',
    origins: ['https://api.deepseek.com'],
    open: async (setup) => (await import('@ai-sdk/deepseek')).createDeepSeek(setup),
  },
  togetherai: {
    stages: ['generate'],
    keyVariable: 'TOGETHER_API_KEY',
    origins: ['https://api.together.xyz'],
    open: async (setup) => (await import('@ai-sdk/togetherai')).createTogetherAI(setup),
  },
  cerebras: {
    stages: ['generate'],
    keyVariable: 'CEREBRAS_API_KEY',
    origins: ['https://api.cerebras.ai'],
    open: async (setup) => (await import('@ai-sdk/cerebras')).createCerebras(setup),
  },
  fireworks: {
    stages: ['generate'],
    keyVariable: 'FIREWORKS_API_KEY',
    origins: ['https://api.fireworks.ai'],
    open: async (setup) => (await import('@ai-sdk/fireworks')).createFireworks(setup),
  },
  deepinfra: {
    stages: ['generate'],
    keyVariable: 'DEEPINFRA_API_KEY',
    origins: ['https://api.deepinfra.com'],
    open: async (setup) => (await import('@ai-sdk/deepinfra')).createDeepInfra(setup),
  },
  perplexity: {
    stages: ['generate'],
    keyVariable: 'PERPLEXITY_API_KEY',
    origins: ['https://api.perplexity.ai'],
    open: async (setup) => (await import('@ai-sdk/perplexity')).createPerplexity(setup),
  },
}

/** OpenAI's protocol as every server speaks it; by itself the package takes the newer one that only OpenAI has. */
function withChat(provider: Pick<OpenAIProvider, 'transcription' | 'chat' | 'speech'>): RemoteModels {
  return {
    transcription: (model) => provider.transcription(model),
    languageModel: (model) => provider.chat(model),
    speech: (model) => provider.speech(model),
  }
}
