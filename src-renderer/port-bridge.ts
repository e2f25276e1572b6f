/** Joins the page to the desktop app's port: what is asked before the port arrives waits, and nothing is lost. */

/** As much of a window as this needs. */
export interface MessageSource {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/**
 * A port that can be used at once. It is joined to the first port that `source` hands over in a message
 * `{type: 'mirror:port'}` sent by the page's own window; any other message is left alone.
 */
export function bridgePort(source: MessageSource): MessagePort {
  const { port1, port2 } = new MessageChannel()
  source.addEventListener('message', function take(event) {
    const [port] = event.ports
    if (event.source !== source || !port || !isPortMessage(event.data)) return
    source.removeEventListener('message', take)
    join(port2, port)
  })
  port1.start()
  return port1
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'mirror:port'
}

// Setting onmessage starts a port; until then it keeps what it was sent.
function join(inner: MessagePort, outer: MessagePort): void {
  inner.onmessage = event => outer.postMessage(event.data, [...event.ports])
  outer.onmessage = event => inner.postMessage(event.data, [...event.ports])
  outer.addEventListener('close', () => inner.close())
}
