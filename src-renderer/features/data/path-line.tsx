/** A path on this machine, with the way to it: shown in the system's own window, or copied. */
import { Copy, FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { client, hasFileDialogs } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { IconButton } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'

const text = words.data

export function PathLine({ path }: { readonly path: string }): ReactNode {
  return (
    <span className="path-line">
      <span className="path">{path}</span>
      {hasFileDialogs ? (
        <IconButton size="small" icon={FolderOpen} label={text.show} onClick={() => showFile(path)} />
      ) : (
        <IconButton size="small" icon={Copy} label={text.copyPath} onClick={() => copyPath(path)} />
      )}
    </span>
  )
}

/** Shows it in the system's own window of files. */
export function showFile(path: string): void {
  client.data.show({ path }).catch((error: unknown) => toast(problemOf(error).rule))
}

export function copyPath(path: string): void {
  void navigator.clipboard.writeText(path).then(() => toast(text.copied))
}
