/** The wing's outside world as it is: Oura's addresses, the web, and whatever the host has for secrets and browsers. */
import { setTimeout as wait } from 'node:timers/promises'
import type { RhythmPorts } from '#services/rhythm/ports.ts'
import { webHttp } from './http.ts'

/** @param host what only a host can give: without it no account is connected */
export function rhythmPorts(host: Partial<RhythmPorts> = {}): RhythmPorts {
  return {
    http: webHttp,
    safeStore: null,
    consent: null,
    oura: {
      api: 'https://api.ouraring.com',
      authorize: 'https://cloud.ouraring.com/oauth/authorize',
      token: 'https://api.ouraring.com/oauth/token',
    },
    memories: new Map(),
    sleep: ms => wait(ms),
    random: () => Math.random(),
    ...host,
  }
}
