/** Who writes mirrorbacks: Mirror itself, or a model that the owner chose and agreed to send reflections to. */
import { z } from 'zod'
import { Provider } from './mirrorback.ts'

/** What the owner read and agreed to: an origin such as `https://models.example`, and when. */
export const ProviderConsent = z.object({
  origin: z.string(),
  given_at: z.string(),
  /** Which text was agreed to; another text asks again. */
  text_version: z.int().min(1),
})

/** What is kept; never a key. */
export const ProviderSettings = z.object({
  provider: Provider.default('built-in'),
  base_url: z.string().default(''),
  model: z.string().default(''),
  /** The owner allows a connection without encryption to a host that is not this machine. */
  allow_plain_http: z.boolean().default(false),
  consent: ProviderConsent.nullable().default(null),
})
export type ProviderSettings = z.infer<typeof ProviderSettings>

/** `environment`: from MIRROR_PROVIDER_KEY, for as long as Mirror runs. */
export const KeySource = z.enum(['none', 'stored', 'environment'])

export const ProviderState = z.object({
  provider: Provider,
  base_url: z.string(),
  model: z.string(),
  allow_plain_http: z.boolean(),
  /** Host and port of the address; null where there is none. */
  host: z.string().nullable(),
  /** The address is this machine. */
  loopback: z.boolean(),
  /** When the owner agreed to this host and this text; null where they did not. */
  consent_given_at: z.string().nullable(),
  /** What agreeing means, paragraph by paragraph; it names the host. Empty where there is no address. */
  consent_text: z.array(z.string()),
  key: KeySource,
  can_store_key: z.boolean(),
  /** A mirrorback would be asked of it now. */
  ready: z.boolean(),
})
export type ProviderState = z.infer<typeof ProviderState>

/** What the model's server said when it was asked for its models; nothing of the journal is sent for that. */
export const ProviderCheck = z.object({
  models: z.array(z.string()),
  /** The chosen model is among them; null where none is chosen. */
  model_found: z.boolean().nullable(),
  milliseconds: z.number().min(0),
})
export type ProviderCheck = z.infer<typeof ProviderCheck>
