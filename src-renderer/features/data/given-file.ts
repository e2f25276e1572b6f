/** A file that was chosen or dropped, made into a path that the main process can read. */
import { ORPCError } from '@orpc/client'
import { UPLOAD_LIMIT } from '#contract/upload-limit.ts'
import { words } from '../../words.ts'

export interface GivenFile {
  readonly path: string
  readonly name: string
  /** Lets a copy that was made for the main process go; call it when the path is needed no more. */
  readonly release: () => void
}

/** What the desktop's preload offers to the page. */
declare global {
  interface Window {
    readonly mirrorFiles?: { readonly pathOf: (file: File) => string }
  }
}

/** A path that the owner typed. */
export function typedFile(path: string): GivenFile {
  return { path, name: path.split(/[\\/]/).at(-1) || path, release: () => {} }
}

/**
 * The desktop knows where a file lies; a browser hands its bytes over, to a private place beside the journal.
 * @throws ORPCError with the rule and the remedy; TypeError where nobody answers
 */
export async function giveFile(file: File, signal: AbortSignal): Promise<GivenFile> {
  const path = window.mirrorFiles?.pathOf(file)
  if (path) return typedFile(path)
  if (file.size > UPLOAD_LIMIT) throw tooLarge()
  const answer = await fetch('/uploads', {
    method: 'POST',
    headers: { 'X-File-Name': encodeURIComponent(file.name) },
    body: file,
    signal,
  })
  const said = await answer.json()
  if (!answer.ok) throw new ORPCError(said.code, { status: answer.status, data: said.data })
  return {
    path: said.path,
    name: file.name,
    release: () => void fetch(`/uploads/${said.id}`, { method: 'DELETE', keepalive: true }).catch(() => {}),
  }
}

function tooLarge(): ORPCError<'BAD_REQUEST', { rule: string; remedy: string }> {
  const { rule, remedy } = words.data.bring.tooLarge
  return new ORPCError('BAD_REQUEST', { data: { rule: rule(UPLOAD_LIMIT / 1024 ** 2), remedy } })
}
