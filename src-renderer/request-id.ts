/** Ids of requests: those of one act of its person share their beginning, so that the log can be followed from the click on. */

let act = newAct()
let count = 0

/** Begins a new act at every press of a key or a pointer. */
export function watchActs(target: Pick<EventTarget, 'addEventListener'>): void {
  for (const type of ['pointerdown', 'keydown'])
    target.addEventListener(
      type,
      () => {
        act = newAct()
        count = 0
      },
      { capture: true, passive: true },
    )
}

/** `<act>-<number of the request in it>`. */
export function requestId(): string {
  count += 1
  return `${act}-${count}`
}

function newAct(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
}
