#!/bin/sh
# Compiles the AAC decoder and writes ../aac-decoder-wasm.ts. Needed only after a change of src/lib.rs or Cargo.toml.
# Needs a Rust compiler with the target wasm32-unknown-unknown, and binaryen's wasm-opt. On Debian 12:
#   apt-get install rustc cargo libstd-rust-dev-wasm32 lld binaryen
#   CARGO=/usr/bin/cargo RUSTC=/usr/bin/rustc ./build.sh
set -eu
cd "$(dirname "$0")"
target=$(mktemp -d)
trap 'rm -rf "$target"' EXIT
cargo vendor --locked "$target/vendor" > "$target/vendored.toml"
"${CARGO:-cargo}" build --release --locked --offline --config "$target/vendored.toml" \
  --target wasm32-unknown-unknown --target-dir "$target"
wasm-opt -O3 --strip-debug --strip-producers "$target/wasm32-unknown-unknown/release/aac_decoder.wasm" -o "$target/aac.wasm"
{
  echo "/** Made by rust/build.sh from rust/src/lib.rs and symphonia 0.5.4 (MPL-2.0): WebAssembly, in base64. */"
  echo "export const aacDecoderWasm ="
  echo "  '$(base64 -w0 "$target/aac.wasm")'"
} > ../aac-decoder-wasm.ts
