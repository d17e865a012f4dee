import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The gateway serves what is built here. While developing, Vite serves the page and hands the API on to it.
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'baseline-widely-available',
    // A data: address would be an origin that the page's Content-Security-Policy does not know.
    assetsInlineLimit: 0,
    // On a busy machine Vite would warn of how long its own plugins took, which nobody can mend.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:9000' } },
})
