/** The system's safe store for keys. Hosts that have none give none. */
export interface Secrets {
  /** What is kept under this name; null where nothing is, or where it cannot be opened any more. */
  read(name: string): string | null
  /** Keeps it sealed; null removes it. */
  keep(name: string, secret: string | null): void
}
