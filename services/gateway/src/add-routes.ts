import type { HttpApp } from '@mega-pipeline/platform/http'
import {
  cancelPull,
  cancelPullRoute,
  listModels,
  modelsRoute,
  pullModel,
  pullModelRoute,
} from './engines/model-routes.js'
import { enginesRoute, readEngines } from './engines/read-engines.js'
import { readTasks, tasksRoute } from './engines/read-tasks.js'
import type { Gateway } from './gateway.js'
import { artefactRoute, sendArtefact } from './routes/artefacts.js'
import {
  addLanguagesRoute,
  deleteLanguage,
  postLanguages,
  removeLanguageRoute,
} from './routes/change-languages.js'
import {
  cancel,
  cancelCellRoute,
  cancelOne,
  cancelPromptRoute,
  prefer,
  preferTeamRoute,
  retry,
  retryAll,
  retryCellRoute,
  retryPromptRoute,
} from './routes/change-prompts.js'
import {
  editCellRoute,
  editCellText,
  editSentenceRoute,
  editSentenceText,
} from './routes/change-sentences.js'
import {
  chooseForCell,
  chooseForCellRoute,
  chooseForSentence,
  chooseForSentenceRoute,
  listChoices,
  listChoicesRoute,
} from './routes/choices.js'
import { createPrompt, createPromptRoute } from './routes/create-prompt.js'
import { deletePromptRoute, remove, restore, restorePromptRoute } from './routes/delete-prompts.js'
import { boardEventsRoute, followBoard, followPrompt, promptEventsRoute } from './routes/events.js'
import {
  addVoice,
  addVoiceRoute,
  deleteVoice,
  deleteVoiceRoute,
  listVoices,
  listVoicesRoute,
} from './routes/own-voices.js'
import { optionsRoute, readOptions } from './routes/read-options.js'
import { listPrompts, listPromptsRoute, readPrompt, readPromptRoute } from './routes/read-prompts.js'
import { readWork, workRoute } from './routes/read-work.js'
import { podcastRoute, sendPodcast } from './routes/podcasts.js'
import { redo, redoRoute, undo, undoRoute } from './routes/take-back.js'
import { archiveRoute, sendArchive } from './routes/take-away.js'
import {
  addTeamRoute,
  deleteTeam,
  deleteTeamRoute,
  listTeams,
  listTeamsRoute,
  postTeam,
  putTeam,
  putTeamRoute,
} from './routes/teams.js'

/** The whole API. Its type is what the board and the command call it by. */
export function addRoutes(app: HttpApp, gateway: Gateway, stopping: AbortSignal) {
  return app
    .openapi(createPromptRoute, createPrompt(gateway))
    .openapi(listPromptsRoute, listPrompts(gateway))
    .openapi(workRoute, readWork(gateway))
    .openapi(readPromptRoute, readPrompt(gateway))
    .openapi(cancelPromptRoute, cancel(gateway))
    .openapi(deletePromptRoute, remove(gateway))
    .openapi(editCellRoute, editCellText(gateway))
    .openapi(retryCellRoute, retry(gateway))
    .openapi(cancelCellRoute, cancelOne(gateway))
    .openapi(retryPromptRoute, retryAll(gateway))
    .openapi(restorePromptRoute, restore(gateway))
    .openapi(editSentenceRoute, editSentenceText(gateway))
    .openapi(undoRoute, undo(gateway))
    .openapi(redoRoute, redo(gateway))
    .openapi(listChoicesRoute, listChoices(gateway))
    .openapi(chooseForSentenceRoute, chooseForSentence(gateway))
    .openapi(chooseForCellRoute, chooseForCell(gateway))
    .openapi(addLanguagesRoute, postLanguages(gateway))
    .openapi(removeLanguageRoute, deleteLanguage(gateway))
    .openapi(artefactRoute, sendArtefact(gateway))
    .openapi(archiveRoute, sendArchive(gateway))
    .openapi(podcastRoute, sendPodcast(gateway))
    .openapi(boardEventsRoute, followBoard(gateway, stopping))
    .openapi(promptEventsRoute, followPrompt(gateway, stopping))
    .openapi(optionsRoute, readOptions(gateway))
    .openapi(addVoiceRoute, addVoice(gateway))
    .openapi(listVoicesRoute, listVoices(gateway))
    .openapi(deleteVoiceRoute, deleteVoice(gateway))
    .openapi(listTeamsRoute, listTeams(gateway))
    .openapi(addTeamRoute, postTeam(gateway))
    .openapi(putTeamRoute, putTeam(gateway))
    .openapi(deleteTeamRoute, deleteTeam(gateway))
    .openapi(preferTeamRoute, prefer(gateway))
    .openapi(tasksRoute, readTasks(gateway))
    .openapi(enginesRoute, readEngines(gateway))
    .openapi(modelsRoute, listModels(gateway))
    .openapi(pullModelRoute, pullModel(gateway))
    .openapi(cancelPullRoute, cancelPull(gateway))
}

export type GatewayApi = ReturnType<typeof addRoutes>
