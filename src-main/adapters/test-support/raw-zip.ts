/** Builds ZIP files byte by byte, so that tests can make archives that no honest program writes. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface RawPart {
  readonly name: string
  readonly data?: string | Uint8Array
  /** Default: deflated. */
  readonly stored?: boolean
  readonly flags?: number
  readonly method?: number
  /** Unix mode, type bits included. */
  readonly mode?: number
  /** Lies instead of the true values. */
  readonly crc?: number
  readonly bytes?: number
  readonly packed?: number
  readonly localName?: string
  /** Offset of the local header in the directory. */
  readonly header?: number
}

export function rawZip(parts: readonly RawPart[], count = parts.length): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const data = Buffer.from(part.data ?? 'text')
    const packed = part.stored ? data : deflateRawSync(data)
    const method = part.method ?? (part.stored ? 0 : 8)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(part.flags ?? 0x800, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(part.crc ?? crc32(data), 10)
    fields.writeUInt32LE(part.packed ?? packed.length, 14)
    fields.writeUInt32LE(part.bytes ?? data.length, 18)
    const local = local30(fields, part.localName ?? part.name)
    locals.push(local, packed)
    directory.push(entry46(fields, part, part.header ?? at))
    at += local.length + packed.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...locals, central, end22(count, central.length, at)])
}

function local30(fields: Buffer, name: string): Buffer {
  const bytes = Buffer.from(name)
  fields.writeUInt16LE(bytes.length, 22)
  return Buffer.concat([signature(0x04034b50), fields, bytes])
}

function entry46(fields: Buffer, part: RawPart, header: number): Buffer {
  const bytes = Buffer.from(part.name)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(0x0314, 4)
  fields.copy(entry, 6, 0, 22)
  entry.writeUInt16LE(bytes.length, 28)
  entry.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38)
  entry.writeUInt32LE(header, 42)
  return Buffer.concat([entry, bytes])
}

function end22(count: number, length: number, from: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count & 0xffff, 8)
  end.writeUInt16LE(count & 0xffff, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(from, 16)
  return end
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
