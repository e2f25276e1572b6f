/** The ground of every procedure: the typed failures. */
import { oc } from '@orpc/contract'
import { problems } from './errors.ts'

export const procedure = oc.errors(problems)
