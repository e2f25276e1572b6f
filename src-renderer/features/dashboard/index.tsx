/** The page of this area, as the routes name it. */
export { DashboardPage } from './dashboard-page.tsx'
