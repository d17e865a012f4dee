export type { Bucket, ByteRange, OpenedFile, StoredFile } from './bucket.js'
export { checkKey } from './check-key.js'
export { contentTypeOf, essenceOf } from './content-type.js'
export { openBucket } from './open-bucket.js'
