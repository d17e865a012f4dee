import { defineConfig } from 'vitest/config'

// Tests run on what runs: the compiled files, so that processes and workers are the same here as in the product.
export default defineConfig({
  test: {
    include: ['*/dist/**/*.test.js', 'services/*/dist/**/*.test.js'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
