/** The page of this area, as the routes name it. */
export { TodayPage } from './today-page.tsx'
