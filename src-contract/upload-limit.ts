/** The most that a file given to the browser's window may weigh, in bytes; a file that has a path has no limit. */
export const UPLOAD_LIMIT = 1024 ** 3
