import type { Stage, Team, TeamList, TeamSettings } from '@mega-pipeline/pipeline'

/** A team as it stands in the editor. */
export interface Draft {
  readonly name: string
  readonly settings: TeamSettings
}

type Engine = TeamList['engines'][number]

/** The engines that are chosen for a stage, in order; none where the team does as the team `local`. */
export function chosenEngines({ engines }: TeamSettings, stage: Stage): string[] {
  return (engines?.[stage] ?? '').split(',').filter((id) => id !== '')
}

/** The settings with these engines for a stage. */
export function withEngines(settings: TeamSettings, stage: Stage, ids: readonly string[]): TeamSettings {
  const { [stage]: _before, ...others } = settings.engines ?? {}
  return { ...settings, engines: ids.length === 0 ? others : { ...others, [stage]: ids.join(',') } }
}

/** The engines that would work for a stage: the chosen ones, or those of the team `local`. */
function enginesInUse(list: TeamList, settings: TeamSettings, stage: Stage): Engine[] {
  const ids = chosenEngines(settings, stage)
  const local = list.teams[0]?.use?.engines[stage] ?? ''
  const wanted = ids.length > 0 ? ids : local.split(',')
  // The default of a service may be offered as one engine under a list of names.
  const whole = list.engines.find((engine) => engine.stage === stage && engine.id === wanted.join(','))
  return whole ? [whole] : list.engines.filter(({ stage: of, id }) => of === stage && wanted.includes(id))
}

/** The voices that speak a language, of the engines that would work. */
export function voicesFor(list: TeamList, settings: TeamSettings, language: string): Engine['voices'] {
  const voices = enginesInUse(list, settings, 'synthesize').flatMap((engine) => engine.voices)
  return voices.filter((voice) => voice.language === 'mul' || voice.language.startsWith(language.slice(0, 2)))
}

/** The languages that the engines that would work can both translate into and speak. */
export function targetsOf(list: TeamList, settings: TeamSettings): string[] {
  const targets = enginesInUse(list, settings, 'translate').flatMap((engine) => engine.targets)
  return [...new Set(targets)].filter((language) => voicesFor(list, settings, language).length > 0)
}

/** The settings with this voice for a language, or with none. */
export function withVoice(
  list: TeamList,
  settings: TeamSettings,
  language: string,
  voice: string,
): TeamSettings {
  const ofLanguage = new Set(voicesFor(list, settings, language).map(({ id }) => id))
  const others = (settings.voices ?? []).filter((id) => !ofLanguage.has(id))
  return { ...settings, voices: voice === '' ? others : [...others, voice] }
}

/** The team as it is sent: what says nothing is left out, and so are voices that no engine has any more. */
export function teamOf(list: TeamList, { name, settings }: Draft): Team {
  const known = new Set(
    enginesInUse(list, settings, 'synthesize').flatMap(({ voices }) => voices.map(({ id }) => id)),
  )
  const { engines, languages, voices, template, ...others } = settings
  const spoken = voices?.filter((id) => known.has(id)) ?? []
  return {
    name: name.trim(),
    ...others,
    ...(engines && Object.keys(engines).length > 0 && { engines }),
    ...(languages && languages.length > 0 && { languages }),
    ...(spoken.length > 0 && { voices: spoken }),
    ...(template !== undefined && template.trim() !== '' && { template: template.trim() }),
  }
}
