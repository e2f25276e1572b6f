/** The promise between the main process and everyone who asks it: every procedure, once. */
import type {
  ContractProcedure,
  ContractRouterClient,
  InferContractRouterInputs,
  InferContractRouterOutputs,
  InferSchemaOutput,
} from '@orpc/contract'
import { api } from './areas/api.ts'
import { dashboard, events, jobs, search, settings, system } from './areas/app.ts'
import { capture } from './areas/capture.ts'
import { data } from './areas/data.ts'
import { identities } from './areas/identities.ts'
import { constitution, mirrorbacks } from './areas/mirrorbacks.ts'
import { patterns } from './areas/patterns.ts'
import { providers } from './areas/providers.ts'
import { reflections } from './areas/reflections.ts'
import { rhythm } from './areas/rhythm.ts'
import { tensions } from './areas/tensions.ts'
import { threads } from './areas/threads.ts'
import { vault } from './areas/vault.ts'

export const contract = {
  identities,
  reflections,
  mirrorbacks,
  constitution,
  patterns,
  tensions,
  threads,
  search,
  dashboard,
  settings,
  jobs,
  events,
  data,
  system,
  providers,
  vault,
  api,
  rhythm,
  capture,
}

export type Contract = typeof contract
export type Inputs = InferContractRouterInputs<Contract>
export type Outputs = InferContractRouterOutputs<Contract>
/** What a use-case is given: inputs after their schema, with defaults filled in and ids branded. */
export type Given = GivenTo<Contract>
type GivenTo<C> =
  C extends ContractProcedure<infer Input, infer _Output, infer _Errors, infer _Meta>
    ? InferSchemaOutput<Input>
    : { [K in keyof C]: GivenTo<C[K]> }
/** What a window, a test or a program calls. */
export type MirrorClient = ContractRouterClient<Contract>
