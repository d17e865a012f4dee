/** Starts the database in the folder given as argument, tells its address, and waits to be killed. */
import { startEmbeddedDatabase } from '../start-embedded-database.js'

const database = await startEmbeddedDatabase({ directory: process.argv[2]! })
process.send?.(database.url)
