import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type {
  CellVersion,
  Choices,
  Edits,
  EngineChoice,
  EngineMemory,
  EngineOffer,
  Language,
  Problem,
  Prompt,
  RunSettings,
  CellStage,
  Stage,
  Step,
  TaskInput,
  TaskOutput,
  TaskRecord,
  TeamSettings,
} from '@mega-pipeline/pipeline'

/** A JSON column that may be null, written as a string. */
type NullableJson<Value> = ColumnType<Value | null, string | null, string | null>

/** The tables, as Kysely needs them. What they hold and why is said in the migrations. */
export interface Tables {
  prompts: {
    id: string
    created_at: ColumnType<Date, Date, never>
    source: JSONColumnType<Prompt['source']>
    idempotency_key: string | null
    revision: Generated<string>
    changed_at: Generated<Date>
    preferred_team: string | null
    deleted_at: Date | null
    searchable_revision: Generated<string>
  }
  deleted_prompts: { id: string; revision: Generated<string>; changed_at: Generated<Date> }
  runs: {
    id: string
    prompt_id: string
    team: string
    settings: JSONColumnType<RunSettings>
    is_finished: Generated<boolean>
    created_at: Generated<Date>
  }
  cells: {
    run_id: string
    stage: CellStage
    language: Language
    cancelled: Generated<boolean>
    edits: ColumnType<Edits, string | undefined, string>
    choices: ColumnType<Choices, string | undefined, string>
    past: ColumnType<readonly CellVersion[], string | undefined, string>
    future: ColumnType<readonly CellVersion[], string | undefined, string>
  }
  tasks: {
    id: string
    step: Step
    engine: JSONColumnType<EngineChoice>
    input: JSONColumnType<TaskInput>
    priority: number
    state: Generated<TaskRecord['state']>
    attempt: Generated<number>
    progress: Generated<number>
    output: NullableJson<TaskOutput>
    problem: NullableJson<Problem>
    queued_at: Generated<Date>
    started_at: Date | null
    finished_at: Date | null
    cpu_seconds: number | null
    peak_memory_bytes: string | null
  }
  run_tasks: {
    run_id: string
    task_id: string
    stage: CellStage
    language: Language
    is_superseded: Generated<boolean>
    wanted_at: Generated<Date>
    is_reused: Generated<boolean>
  }
  services: {
    id: string
    name: string
    stage: Stage
    host: string
    url: string | null
    engines: JSONColumnType<readonly EngineMemory[]>
    started_at: Date
    seen_at: Date
  }
  removals: { key: string; due_at: Generated<Date> }
  own_voices: {
    id: string
    name: string
    sample_key: string
    sample_sha256: string
    content_type: string
    consent_key: string
    created_at: Generated<Date>
  }
  teams: { name: string; settings: JSONColumnType<TeamSettings>; created_at: Generated<Date> }
  engines: {
    stage: Stage
    id: string
    offer: JSONColumnType<EngineOffer>
    seen_at: Date
  }
}
