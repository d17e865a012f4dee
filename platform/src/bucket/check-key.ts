import { PipelineError } from '@mega-pipeline/pipeline'

/** As in Amazon S3. */
const LONGEST_KEY_BYTES = 1024
/** What the common file systems take for one name. */
const LONGEST_NAME_BYTES = 255

/**
 * The key in the one form it is stored under (Unicode NFC), or an `invalid_input` error.
 *
 * A key is names joined by `/`. No name is empty or begins with a dot, which rules out `..`, absolute paths and the
 * bucket's own temporary files; backslashes and control characters are refused, because what they mean depends
 * on the machine.
 */
export function checkKey(key: string): string {
  const normal = key.normalize('NFC')
  if (/\p{Surrogate}/u.test(normal)) throw badKey('is not valid Unicode')
  if (Buffer.byteLength(normal) > LONGEST_KEY_BYTES) throw badKey(`is over ${LONGEST_KEY_BYTES} bytes long`)
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\\\u0000-\u001f\u007f]/.test(normal)) throw badKey('holds a backslash or a control character')
  for (const name of normal.split('/')) {
    if (name === '') throw badKey('has an empty name between its slashes')
    if (name.startsWith('.')) throw badKey('has a name that begins with a dot')
    if (Buffer.byteLength(name) > LONGEST_NAME_BYTES)
      throw badKey(`has a name over ${LONGEST_NAME_BYTES} bytes long`)
  }
  return normal
}

function badKey(why: string): PipelineError {
  return new PipelineError('invalid_input', 'bad_key', `This name of a stored file ${why}. Use another name.`)
}
