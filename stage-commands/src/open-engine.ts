import { megaHome } from '@mega-pipeline/platform/home'
import { openModelStore } from '@mega-pipeline/platform/models'
import { EngineShelf, type ShelvedEngine, type StageService } from '@mega-pipeline/platform/stage-service'
import type { StageCommandSettings } from './settings.js'

/** The engine that the service of a stage would take, kept until the command ends. */
export async function openEngine<E extends ShelvedEngine>(
  service: StageService<E>,
  { MEGA_HOME: home = megaHome() }: StageCommandSettings,
): Promise<E> {
  const { preferred, join } = service
  const engines = await service.openEngines(openModelStore({ home }))
  return new EngineShelf(engines, { keepAliveSeconds: Infinity, preferred, ...(join && { join }) }).default
}
