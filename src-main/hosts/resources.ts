/** Finds what Mirror ships beside its code: the renderer, the migrations, the sample journal. */
import { join } from 'node:path'

/** Absolute paths of the shipped parts. */
export interface Resources {
  readonly renderer: string
  readonly migrations: string
  readonly sample: string
  /** Folder of the bundled main-process files, where preload.cjs and worker.js lie. */
  readonly main: string
}

/**
 * Locates the shipped parts.
 * @param packagedResources `process.resourcesPath` of a packaged app, where the data files lie outside the archive
 */
export function findResources(packagedResources?: string): Resources {
  const data = packagedResources ?? projectRoot
  return {
    renderer: join(projectRoot, 'dist', 'renderer'),
    migrations: join(data, 'migrations'),
    sample: join(data, 'assets', 'sample'),
    main: join(projectRoot, 'dist', 'main'),
  }
}

// src-main/hosts and dist/main lie equally deep, so this holds from source and from the bundle.
const projectRoot = join(import.meta.dirname, '..', '..')
