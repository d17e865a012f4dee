import { defineProject } from 'vitest/config'

// The board's tests are of what it decides, not of how it looks: pure, on the source, without a browser.
export default defineProject({
  test: { name: 'web', include: ['src/**/*.test.ts'] },
})
