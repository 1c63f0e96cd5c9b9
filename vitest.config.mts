import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';

const browsers = {
  globalSetup: ['tests/browser/setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // By default one core is left alone, and on a machine of two that is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      {test: {name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}']}},
      // These read the site that `npm run build` wrote; the browser tests serve it, too.
      {test: {name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 120_000}},
      {test: {name: 'browser', include: ['tests/browser/**/*.test.ts'], ...browsers}},
      // After all others: what else is running would be measured, too.
      {
        test: {
          name: 'speed',
          include: ['tests/speed/**/*.test.ts'],
          sequence: {groupOrder: 1},
          ...browsers,
        },
      },
    ],
  },
});
