/** Reads files of one folder for a web page, and nothing outside that folder. */
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { appPage, type PageName } from './pages.ts'

/** A file ready to be sent. */
export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly cacheControl: string
}

/**
 * Reads the file that a URL path names inside `folder`; `/` is index.html.
 * @param urlPath the path as it came, still percent-encoded, without query
 * @returns undefined where there is no such file, or where the path points anywhere else
 */
export async function readStaticFile(folder: string, urlPath: string): Promise<StaticFile | undefined> {
  const parts = safeParts(urlPath)
  const type = parts && contentTypes[extname(parts.at(-1) ?? '').toLowerCase()]
  if (!parts || !type) return undefined
  try {
    const root = await realpath(folder)
    const path = await realpath(join(root, ...parts))
    // A link inside the folder may point outside it: what counts is where the file really lies.
    if (!path.startsWith(root + sep)) return undefined
    return { body: new Uint8Array(await readFile(path)), type, cacheControl: cacheControl(parts) }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/**
 * Reads what a page's address stands for: a file, or index.html where the path is one of the page's own routes, such as
 * `/patterns/weekly`. A route has no dot in it, so a missing file is never answered by a page.
 * @param page what stands in the place of index.html
 */
export async function readPageFile(
  folder: string,
  urlPath: string,
  page: PageName = appPage,
): Promise<StaticFile | undefined> {
  return readStaticFile(folder, urlPath === '/' || isRoute(urlPath) ? page : urlPath)
}

function isRoute(urlPath: string): boolean {
  const parts = decode(urlPath)?.replace(/\/$/, '').split('/') ?? []
  return parts.length > 1 && parts[0] === '' && parts.slice(1).every(part => /^[^.\\\p{Cc}]+$/u.test(part))
}

/** The path's parts, decoded once, or undefined where any of them could lead elsewhere. */
function safeParts(urlPath: string): readonly string[] | undefined {
  const decoded = decode(urlPath)
  if (decoded === undefined || !decoded.startsWith('/')) return undefined
  const path = decoded === '/' ? '/index.html' : decoded
  const parts = path.slice(1).split('/')
  return parts.every(isPlainName) ? parts : undefined
}

// Letters, digits, dot, dash and underscore are all that a bundler writes: a leading dot, a backslash, a drive letter,
// a NUL and a second round of percent-encoding are refused by the same rule.
function isPlainName(part: string): boolean {
  return /^[\w-][\w.-]*$/.test(part)
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

// The bundler puts a hash of the content into the name of all that lies in assets/.
function cacheControl(parts: readonly string[]): string {
  return parts[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-store'
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP'].includes(String(error.code))
  )
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
