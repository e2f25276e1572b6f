/** A file may be dropped anywhere on the window: it goes to the page that looks at it first. */
import { FileDown } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { toast } from '../ui/toast.tsx'
import { words } from '../words.ts'
import { droppedFile } from './dropped-file.ts'
import { navigate } from './hash-location.ts'
import './drop-zone.css'

const text = words.data.drop

/** Once, in the shell. A field for files of its own (`data-file-drop`) keeps what falls on it; under a dialog nothing is taken. */
export function DropZone(): ReactNode {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const listen = (type: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void) =>
      addEventListener(type, heard, { capture: true, signal: stop.signal })
    listen('dragover', event => {
      if (!hasFiles(event) || hasOwnField(event)) return setOver(false)
      event.preventDefault()
      event.stopPropagation()
      const free = !isDialogOpen()
      if (event.dataTransfer) event.dataTransfer.dropEffect = free ? 'copy' : 'none'
      setOver(free)
    })
    listen('dragleave', event => {
      if (event.relatedTarget === null) setOver(false)
    })
    listen('drop', event => {
      setOver(false)
      if (!hasFiles(event) || hasOwnField(event)) return
      // Else the browser would leave the journal for the file.
      event.preventDefault()
      event.stopPropagation()
      if (!isDialogOpen()) take(event.dataTransfer)
    })
    return () => stop.abort()
  }, [])
  if (!over) return null
  return (
    <div className="drop-zone">
      <div className="drop-zone__card">
        <FileDown size={30} strokeWidth={1.4} aria-hidden />
        <p className="drop-zone__title">{text.title}</p>
        <p>{text.hint}</p>
      </div>
    </div>
  )
}

function take(transfer: DataTransfer | null): void {
  const [file, second] = transfer?.files ?? []
  if (!file) return
  if (transfer?.items[0]?.webkitGetAsEntry()?.isDirectory) {
    toast(text.folder)
    return
  }
  if (second) toast(text.oneOnly)
  droppedFile.update(() => file)
  navigate('/data')
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}

function hasOwnField({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[data-file-drop]') !== null
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null
}
