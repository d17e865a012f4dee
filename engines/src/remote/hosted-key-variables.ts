/** The variables that hold the keys of hosted providers: those that their own packages read. */
export const hostedKeyVariables = [
  'OPENAI_API_KEY',
  'GOOGLE_GENERATIVE_AI_API_KEY',
  'GROQ_API_KEY',
  'AZURE_API_KEY',
  'ELEVENLABS_API_KEY',
  'DEEPGRAM_API_KEY',
  'ASSEMBLYAI_API_KEY',
  'GLADIA_API_KEY',
  'REVAI_API_KEY',
  'FAL_API_KEY',
  'HUME_API_KEY',
  'LMNT_API_KEY',
  'MISTRAL_API_KEY',
  'ANTHROPIC_API_KEY',
  'XAI_API_KEY',
  'COHERE_API_KEY',
  'DEEPSEEK_API_KEY',
  'TOGETHER_API_KEY',
  'CEREBRAS_API_KEY',
  'FIREWORKS_API_KEY',
  'DEEPINFRA_API_KEY',
  'PERPLEXITY_API_KEY',
  'DEEPL_API_KEY',
  'GOOGLE_TRANSLATE_API_KEY',
] as const

export type HostedKeyVariable = (typeof hostedKeyVariables)[number]
