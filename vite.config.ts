/** How the page is built: one strict page without inline code, all of it in files of its own. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: join(import.meta.dirname, 'src-renderer'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    // The Chromium of Electron 45, and the browsers of its year.
    target: 'chrome140',
    sourcemap: false,
    // The content security policy has no place for data: fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One desktop app loads from its own disk: a warning at 500 kB is for the web.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: ['index.html', 'opening.html'].map(page => join(import.meta.dirname, 'src-renderer', page)),
    },
  },
})
