export { acquireLock, lockOwner, tryLock, type FileLock } from './file-lock.js'
export { processExists, type LockOwner } from './lock-owner.js'
