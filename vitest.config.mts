import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {BaseSequencer, type TestSpecification} from 'vitest/node';

/** Minutes long each. The last to begin would have one core to itself, and the other wait. */
const LONGEST = ['killedBuild', 'accessibility', 'incremental', 'mutations', 'styles'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({moduleId}: TestSpecification): boolean =>
      LONGEST.some((name) => moduleId.endsWith(`/${name}.test.ts`));
    const others = await super.sort(files.filter((file) => !isLong(file)));
    return [...files.filter(isLong), ...others];
  }
}

const browsers = {
  globalSetup: ['tests/browser/setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // By default one core is left alone, and on a machine of two that is half of them.
    maxWorkers: availableParallelism(),
    sequence: {sequencer: LongestFirst},
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/seed.ts'],
        },
      },
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
