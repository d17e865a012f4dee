export { createMoonshineEngine } from './moonshine/moonshine-engine.js'
export { moonshineDescriptions, type MoonshineVariant } from './moonshine/moonshine-variants.js'
