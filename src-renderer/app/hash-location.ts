/** Where the window is, kept in the address after `#`: the path, and the query behind its `?`. */
import { useSyncExternalStore } from 'react'
import type { BaseLocationHook } from 'wouter'

/** `#/r/1?at=2-5` → path `/r/1`, search `at=2-5`. */
export function splitHash(hash: string): { readonly path: string; readonly search: string } {
  const text = hash.replace(/^#?\/?/, '')
  const at = text.indexOf('?')
  return at < 0
    ? { path: `/${text}`, search: '' }
    : { path: `/${text.slice(0, at)}`, search: text.slice(at + 1) }
}

/** Goes to a path of the window, such as `/r/…?at=0-5`. */
export function navigate(to: string, options: { readonly replace?: boolean } = {}): void {
  const url = `#/${to.replace(/^#?\/?/, '')}`
  if (url === location.hash) return
  if (options.replace) history.replaceState(null, '', url)
  else history.pushState(null, '', url)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

/** wouter's location hook; wouter's own keeps the query outside of the hash, where links cannot carry it. */
export const useHashLocation: BaseLocationHook = Object.assign(
  (): [string, typeof navigate] => [useSyncExternalStore(subscribe, path), navigate],
  { searchHook: (): string => useSyncExternalStore(subscribe, search), hrefs: (href: string) => `#${href}` },
)

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  addEventListener('popstate', listener)
  return () => {
    removeEventListener('hashchange', listener)
    removeEventListener('popstate', listener)
  }
}

const path = () => splitHash(location.hash).path
const search = () => splitHash(location.hash).search
