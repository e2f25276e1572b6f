/** The pages of this area, as the routes name them. */
export { TensionPage } from './tension-page.tsx'
export { TensionsPage } from './tensions-page.tsx'
