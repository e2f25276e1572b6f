/** The keys that open the small window of quick capture: taken only when the owner said so, and given back. */
import { because } from '#contract/problem-reasons.ts'
import type { Capture } from '#contract/schemas/capture.ts'
import { putSetting } from '#db/settings.ts'
import { settings } from './app.ts'
import type { Services } from './context.ts'
import { Failure } from './failure.ts'

type Given = Pick<Services, 'db' | 'keyTaker' | 'bus'>

export function captureStatus({ db, keyTaker }: Omit<Given, 'bus'>): Capture {
  const keys = settings({ db }).capture_keys
  if (!keyTaker) return { state: 'unavailable', keys }
  if (keys === null) return { state: 'off', keys }
  return { state: keyTaker.taken() === keys ? 'on' : 'taken', keys }
}

/** @throws Failure CONFLICT where another program has these keys; those before stay. */
export function setCaptureKeys(s: Given, keys: string | null): Capture {
  if (!s.keyTaker)
    throw new Failure('UNSUPPORTED', {
      ...because('no-keys-here'),
      rule: 'this window cannot take keys from other programs',
      remedy: 'Open the desktop app for it. Quick capture has a page of its own here.',
    })
  const before = s.keyTaker.taken()
  if (!s.keyTaker.take(keys)) {
    s.keyTaker.take(before)
    throw new Failure('CONFLICT', {
      ...because('keys-taken', { keys: String(keys) }),
      rule: `another program has the keys ${keys}`,
      remedy: 'Choose others, or free them in that program. The keys before stay.',
      field: 'keys',
    })
  }
  s.db.write(tx => putSetting(tx, 'capture_keys', keys))
  s.bus.publish({ type: 'settings' })
  return captureStatus(s)
}

/** Takes the keys that the journal's settings name; where another program has them, the settings say so. */
export function takeCaptureKeys({ db, keyTaker }: Omit<Given, 'bus'>): void {
  keyTaker?.take(settings({ db }).capture_keys)
}
