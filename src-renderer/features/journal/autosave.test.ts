import { expect, test } from 'vitest'
import { type AutosaveState, createAutosave } from './autosave.ts'

/** A clock that is moved by hand. */
function handClock() {
  let now = 0
  let next = 1
  const due = new Map<number, { readonly at: number; readonly run: () => void }>()
  return {
    timers: {
      set(run: () => void, ms: number) {
        due.set(next, { at: now + ms, run })
        next += 1
        return next - 1
      },
      clear: (timer: number) => void due.delete(timer),
    },
    async pass(ms: number) {
      now += ms
      for (const [timer, { at, run }] of [...due]) {
        if (at > now) continue
        due.delete(timer)
        run()
      }
      await settle()
    },
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

function desk(save: (value: string) => Promise<unknown>) {
  const clock = handClock()
  const states: AutosaveState[] = []
  const autosave = createAutosave<string>({
    save,
    onState: state => states.push(state),
    delay: 400,
    retryDelay: 3000,
    timers: clock.timers,
  })
  return { autosave, states, clock }
}

test('it saves once, 400 ms after the last key, what stood last', async () => {
  const saved: string[] = []
  const { autosave, clock, states } = desk(async value => saved.push(value))
  autosave.change('a')
  await clock.pass(300)
  autosave.change('ab')
  await clock.pass(399)
  expect(saved).toEqual([])
  await clock.pass(1)
  expect(saved).toEqual(['ab'])
  expect(states).toEqual(['waiting', 'waiting', 'saving', 'saved'])
})

test('flush saves at once, and not again when the wait is over', async () => {
  const saved: string[] = []
  const { autosave, clock } = desk(async value => saved.push(value))
  autosave.change('now')
  await autosave.flush()
  await clock.pass(1000)
  expect(saved).toEqual(['now'])
})

test('two saves never run at once; what was typed meanwhile follows', async () => {
  const saved: string[] = []
  let release = () => {}
  const { autosave, clock } = desk(value => {
    saved.push(value)
    return new Promise<void>(resolve => {
      release = resolve
    })
  })
  autosave.change('one')
  await clock.pass(400)
  autosave.change('two')
  await clock.pass(400)
  expect(saved).toEqual(['one'])
  release()
  await settle()
  expect(saved).toEqual(['one', 'two'])
})

test('after a failure it says so and tries again with the newest text', async () => {
  const saved: string[] = []
  let broken = true
  const { autosave, clock, states } = desk(async value => {
    if (broken) throw new Error('no disk')
    saved.push(value)
  })
  autosave.change('kept')
  await clock.pass(400)
  expect(states.at(-1)).toBe('failed')
  broken = false
  await clock.pass(3000)
  expect(saved).toEqual(['kept'])
  expect(states.at(-1)).toBe('saved')
})

test('stopped, it saves nothing more', async () => {
  const saved: string[] = []
  const { autosave, clock } = desk(async value => saved.push(value))
  autosave.change('gone')
  autosave.stop()
  await clock.pass(1000)
  await autosave.flush()
  expect(saved).toEqual([])
})
