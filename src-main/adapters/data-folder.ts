/** Decides where a person's journal lies on this machine. */
import { posix, win32 } from 'node:path'

/** What the decision depends on; `process` has all of it but the home folder (`os.homedir()`). */
export interface DataFolderInputs {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly userHome: string
  /** Working folder that a relative choice is resolved against. */
  readonly cwd: string
  /** The `--home` option, where it was given. */
  readonly chosen?: string | undefined
}

/**
 * The folder that holds the journal: `--home`, else MIRROR_HOME, else the platform's place for an app's data.
 * @returns an absolute path; nothing is created
 * @see https://specifications.freedesktop.org/basedir-spec/latest/ XDG_DATA_HOME counts only where it is absolute
 */
export function dataFolder(inputs: DataFolderInputs): string {
  const path = inputs.platform === 'win32' ? win32 : posix
  const chosen = inputs.chosen || inputs.env.MIRROR_HOME
  return chosen ? path.resolve(inputs.cwd, chosen) : defaultFolder(inputs)
}

function defaultFolder({ platform, env, userHome }: DataFolderInputs): string {
  if (platform === 'win32') {
    return win32.join(env.APPDATA || win32.join(userHome, 'AppData', 'Roaming'), 'Mirror')
  }
  if (platform === 'darwin') return posix.join(userHome, 'Library', 'Application Support', 'Mirror')
  const xdg = env.XDG_DATA_HOME
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(userHome, '.local', 'share'), 'mirror')
}
