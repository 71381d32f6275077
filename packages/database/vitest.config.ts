import { defineConfig } from 'vitest/config';

// A real PostgreSQL is started: first starts and many connections take their time on two slow cores.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 180_000 } });
