/** The pages of this area, as the routes name them. */
export { PatternPage } from './pattern-page.tsx'
export { PatternsPage } from './patterns-page.tsx'
