import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that start a real database, a server or a browser are given the time that these need on two slow cores. */
const patience = { testTimeout: 60_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      'packages/*',
      'apps/*',
      {
        test: {
          name: 'checks',
          include: ['tooling/{checks,simulate,test}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'tooling',
          include: ['tooling/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tooling/{checks,simulate,test}/**'],
          ...patience,
        },
      },
      {
        test: { name: 'e2e', include: ['tooling/e2e/**/*.e2e.ts'], ...patience },
      },
    ],
  },
});
