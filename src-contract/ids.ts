/** The names of things: UUIDv7 texts, branded so that one kind cannot stand in for another. */
import { z } from 'zod'

export const IdentityId = z.uuid().brand<'IdentityId'>()
export const ReflectionId = z.uuid().brand<'ReflectionId'>()
export const MirrorbackId = z.uuid().brand<'MirrorbackId'>()
export const PatternId = z.uuid().brand<'PatternId'>()
export const TensionId = z.uuid().brand<'TensionId'>()
export const ThreadId = z.uuid().brand<'ThreadId'>()
export const JobId = z.uuid().brand<'JobId'>()

export type IdentityId = z.infer<typeof IdentityId>
export type ReflectionId = z.infer<typeof ReflectionId>
export type MirrorbackId = z.infer<typeof MirrorbackId>
export type PatternId = z.infer<typeof PatternId>
export type TensionId = z.infer<typeof TensionId>
export type ThreadId = z.infer<typeof ThreadId>
export type JobId = z.infer<typeof JobId>
