/** Tells whether dist/ was built from the sources as they are now. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const built = [
  'dist/main/electron-main.js',
  'dist/main/loopback.js',
  'dist/main/preload.cjs',
  'dist/renderer/index.html',
]

/** A digest of every file that the build reads: names and contents, not times, which a checkout changes. */
export function sourceDigest(root: string): string {
  const patterns = ['src-*/**/*', 'scripts/build*.ts', 'vite.config.ts', 'package.json', 'package-lock.json']
  const files = globSync(patterns, { cwd: root, withFileTypes: true })
    .filter(
      entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && !/test-support/.test(entry.parentPath),
    )
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Whether a build is there and fits the sources. */
export function isBuilt(root: string): boolean {
  const stamp = stampFile(root)
  const isComplete = existsSync(stamp) && built.every(file => existsSync(join(root, file)))
  return isComplete && readFileSync(stamp, 'utf8') === sourceDigest(root)
}

/** Marks the build as made from sources of that digest, taken before the build began. */
export function writeStamp(root: string, digest: string): void {
  writeFileSync(stampFile(root), digest)
}

function stampFile(root: string): string {
  return join(root, 'dist', '.sources')
}
