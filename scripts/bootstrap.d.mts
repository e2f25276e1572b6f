/** The types of bootstrap.mjs, for its test. */

interface LockedPackage {
  readonly version?: string
  readonly optional?: boolean
  readonly devOptional?: boolean
}

export function agrees(
  locked: { readonly packages?: Readonly<Record<string, LockedPackage>> } | undefined,
  installed: { readonly packages?: Readonly<Record<string, LockedPackage>> } | undefined,
): boolean
export function isInstalled(root: string): boolean
export function ensureInstalled(root: string): string | undefined
export function runWithProjectNode(root: string, script: string, args: readonly string[]): Promise<never>
