import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Device, type Edit, editKinds } from './test-support/device.ts'
import { memoryFiles } from './test-support/memory-files.ts'

/** `npm run property` asks for 20,000. */
const RUNS = Number(process.env.MIRROR_PROPERTY_RUNS ?? 1000)

const shared = memoryFiles()
const devices = [0, 1, 2].map(number => new Device(number, shared))

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...editKinds),
  at: fc.nat(9),
  other: fc.nat(9),
  minutes: fc.integer({ min: -5, max: 60 }),
})
const onDevice = fc.record({ device: fc.nat(2), edit })
/** One device takes in what another holds, in the middle of it all. */
const meeting = fc.record({ from: fc.nat(2), to: fc.nat(2) })
const event = fc.oneof({ weight: 8, arbitrary: onDevice }, { weight: 1, arbitrary: meeting })
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const

test(
  `three devices end with the same journal, and with every text that anyone wrote, in ${RUNS} random lives`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 4, maxLength: 24 }),
        fc.array(fc.constantFrom(...ORDERS), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: -600, max: 600 }), { minLength: 3, maxLength: 3 }),
        fc.nat(2),
        async (events, orders, clocks, again) => {
          for (const [number, device] of devices.entries()) device.begin(clocks[number] ?? 0)
          for (const one of events) {
            if ('edit' in one) at(one.device).edit(one.edit)
            else if (one.from !== one.to) {
              await at(one.from).exportTo('meeting')
              await at(one.to).importFrom('meeting')
            }
          }
          for (const [number, device] of devices.entries()) await device.exportTo(`end-${number}`)
          for (const [number, device] of devices.entries())
            for (const from of orders[number] ?? []) {
              if (from !== number || from === again) await device.importFrom(`end-${from}`)
            }
          await at(again).exportTo('again')
          await at((again + 1) % 3).importFrom('again')
          const [first, ...others] = devices.map(device => device.journal())
          for (const other of others) expect(other).toEqual(first)
          const written = new Set(devices.flatMap(device => [...device.written]))
          expect(at(0).texts()).toEqual(written)
        },
      ),
      { numRuns: RUNS },
    )
  },
  RUNS * 300,
)

function at(number: number): Device {
  const device = devices[number]
  if (!device) throw new Error(`there is no device ${number}`)
  return device
}
