import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two at once, on any machine: tests that wait leave room for others, and more than two would each load models.
    maxWorkers: 2,
    projects: [
      {
        // Tests run on what runs: the compiled files, so that processes and workers are the same here as in the product.
        test: {
          name: 'node',
          include: ['*/dist/**/*.test.js', 'services/*/dist/**/*.test.js', 'scripts/**/*.test.mjs'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // The page is not compiled but bundled; its tests run on its source.
      'web',
    ],
  },
})
