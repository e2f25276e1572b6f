/** The pages of this area, as the routes name them. */
export { ThreadPage } from './thread-page.tsx'
export { ThreadsPage } from './threads-page.tsx'
