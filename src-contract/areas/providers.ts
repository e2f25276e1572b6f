/** Who writes mirrorbacks, and what the owner agreed to send. Off until the owner turns one on. */
import { z } from 'zod'
import { procedure } from '../base.ts'
import { Provider } from '../schemas/mirrorback.ts'
import { ProviderCheck, ProviderState } from '../schemas/provider.ts'

export const providers = {
  get: procedure.output(ProviderState),
  /** An address with another host needs the owner's consent anew. */
  update: procedure
    .input(
      z.object({
        provider: Provider.optional(),
        base_url: z.string().trim().max(2000).optional(),
        model: z.string().trim().max(200).optional(),
        allow_plain_http: z.boolean().optional(),
      }),
    )
    .output(ProviderState),
  /** `host` is the one that the owner read; CONFLICT where the address names another by now. */
  consent: procedure.input(z.object({ host: z.string().max(300) })).output(ProviderState),
  withdraw: procedure.output(ProviderState),
  /** Into the system's safe store; null removes it. UNSUPPORTED where this host has none. */
  setKey: procedure
    .input(
      z.object({
        key: z
          .string()
          .trim()
          .min(1)
          .max(1000)
          .regex(/^[\x21-\x7e]+$/, { error: 'a key has no spaces and only plain characters' })
          .nullable(),
      }),
    )
    .output(ProviderState),
  /** Connects to the host and asks for its models. Needs consent; sends nothing of the journal. */
  check: procedure.output(ProviderCheck),
}
