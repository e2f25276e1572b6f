/** The contract of the opening, implemented: it is served until the journal's own router can be. */
import { implement, ORPCError } from '@orpc/server'
import { problemStatus } from '#contract/errors.ts'
import { openingContract } from '#contract/opening.ts'
import { asFailure } from '#services/failure.ts'
import type { Opening } from './opening.ts'

const on = implement(openingContract)
  .$context<{ readonly opening: Opening }>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      const failure = asFailure(error)
      if (!failure) throw error
      const { code, data } = failure
      throw new ORPCError(code, { status: problemStatus[code], message: data.rule, data, defined: true })
    }
  })

export const openingRouter = on.router({
  opening: {
    state: on.opening.state.handler(({ context }) => context.opening.state()),
    tryAgain: on.opening.tryAgain.handler(({ context }) => context.opening.tryAgain()),
    openBackup: on.opening.openBackup.handler(({ context }) => context.opening.openBackup()),
    exportReadable: on.opening.exportReadable.handler(({ context }) => context.opening.exportReadable()),
    showFile: on.opening.showFile.handler(({ context }) => context.opening.showFile()),
  },
})
