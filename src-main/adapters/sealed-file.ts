/** Keeps secrets in a file of their own, each sealed by the system; what cannot be opened any more is as good as none. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Secrets } from '#services/secrets-port.ts'

/** The system's own cipher; its key lies in the system's key store. */
export interface Sealer {
  seal(text: string): Buffer
  /** @throws where it was sealed by another system or account */
  open(sealed: Buffer): string
}

const Sealed = z.record(z.string(), z.base64())

/** The file is readable by its owner only, and is gone with its last secret. */
export function sealedFile(path: string, sealer: Sealer): Secrets {
  return {
    read(name) {
      const sealed = load(path)[name]
      if (sealed === undefined) return null
      try {
        return sealer.open(Buffer.from(sealed, 'base64'))
      } catch {
        return null
      }
    },
    keep(name, secret) {
      const { [name]: _before, ...others } = load(path)
      const next = secret === null ? others : { ...others, [name]: sealer.seal(secret).toString('base64') }
      if (Object.keys(next).length === 0) rmSync(path, { force: true })
      else store(path, next)
    },
  }
}

function load(path: string): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {}
  try {
    return Sealed.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // A damaged file opens nothing; the next key that is kept replaces it.
    return {}
  }
}

function store(path: string, sealed: Readonly<Record<string, string>>): void {
  const beside = `${path}.new`
  writeFileSync(beside, JSON.stringify(sealed), { mode: 0o600 })
  renameSync(beside, path)
}
