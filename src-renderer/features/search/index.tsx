/** The page of this area, as the routes name it. */
export { SearchPage } from './search-page.tsx'
