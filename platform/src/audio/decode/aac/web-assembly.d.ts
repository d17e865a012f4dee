/** The part of https://webassembly.github.io/spec/js-api/ that is used here; Node has it, its types do not. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  const Module: new (bytes: Uint8Array) => object
  const Instance: new (module: object) => { readonly exports: unknown }
}
