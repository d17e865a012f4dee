export * from './engine.js'
export * from './errors.js'
export * from './language.js'
export * from './stage.js'
