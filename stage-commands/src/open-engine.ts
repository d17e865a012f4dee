import { megaHome } from '@mega-pipeline/platform/home'
import { openModelStore } from '@mega-pipeline/platform/models'
import { shelve, type ShelvedEngine, type StageService } from '@mega-pipeline/platform/stage-service'
import type { StageCommandSettings } from './settings.js'

/** The engine that the service of a stage would take, kept until the command ends. */
export async function openEngine<E extends ShelvedEngine>(
  service: StageService<E>,
  { MEGA_HOME: home = megaHome() }: StageCommandSettings,
): Promise<E> {
  const engines = await service.openEngines(openModelStore({ home }))
  return shelve(service, engines, Infinity).default
}
