import { PipelineError } from '@mega-pipeline/pipeline'

/** For a JSON Schema that no grammar can be made of; `fault` is a sentence that says where it fails. */
export function schemaProblem(fault: string): PipelineError {
  return new PipelineError(
    'invalid_input',
    'schema_not_supported',
    `No answer can be held to this JSON schema. ${fault} Change the schema, or ask for {"type": "json_object"}.`,
  )
}
