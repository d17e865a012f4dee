import { openModelStore, type ModelStatus } from '@mega-pipeline/platform/models'
import { checkDisk, checkMemory, checkNode, checkProcessors } from './checks/machine.js'
import { checkModels } from './checks/models.js'
import { checkPorts } from './checks/ports.js'
import { checkPrograms } from './checks/programs.js'
import type { Finding } from './finding.js'

/** Looks at everything that the product needs of a machine. */
export async function examine(home: string, gatewayPort: number): Promise<Finding[]> {
  const models = await openModelStore({ home }).list()
  const team = models.filter(({ entry }) => entry.default)
  return [
    checkNode(),
    checkProcessors(),
    checkMemory(sum(team, ({ entry }) => entry.memoryBytes)),
    await checkDisk(
      home,
      sum(
        team.filter(({ present }) => !present),
        ({ entry }) => entry.files.reduce((bytes, file) => bytes + file.bytes, 0),
      ),
    ),
    checkModels(models),
    ...(await checkPorts(home, gatewayPort)),
    ...(await checkPrograms()),
  ]
}

function sum(models: readonly ModelStatus[], value: (model: ModelStatus) => number): number {
  return models.reduce((total, model) => total + value(model), 0)
}
