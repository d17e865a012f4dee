declare module '@echogarden/espeak-ng-emscripten' {
  interface Worker {
    /** Arguments: name of the voice and language code; eSpeak NG takes the language code for both. */
    set_voice(name: string, language: string): void
    /** Phonemes as IPA, parted by `_`, words by spaces, clauses by line feeds. */
    synthesize_ipa(text: string): { code: number; ipa: string }
  }
  export default function load(): Promise<{ eSpeakNGWorker: new () => Worker }>
}
