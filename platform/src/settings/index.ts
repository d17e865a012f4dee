export { defineSettings, definedSettings, type SettingsGroup } from './define-settings.js'
export { readSettings } from './read-settings.js'
export { settingsReference } from './reference.js'
export {
  addressSetting,
  choiceSetting,
  durationSetting,
  integerSetting,
  listSetting,
  noted,
  switchSetting,
  type SettingNotes,
} from './setting-types.js'
export {
  defaultLanguages,
  logSettings,
  portSetting,
  runSettings,
  serverSettings,
  storeSettings,
  workSettings,
} from './shared-settings.js'
