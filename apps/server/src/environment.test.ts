import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const project = resolve(import.meta.dirname, '../../..');

test('with nothing set, or set to nothing, the server listens on this machine alone and keeps its data in ./data', () => {
  const value = {
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve(project, 'data'),
    dataDirNamed: false,
    databaseUrl: undefined,
    secret: undefined,
    behindTls: false,
    backupDir: undefined,
    keepBackupsDays: 35,
    timeZone: 'Asia/Bishkek',
  };
  expect(readEnvironment({})).toEqual({ ok: true, value });
  expect(readEnvironment({ PORT: '', HOST: ' ', DATA_DIR: '', DATABASE_URL: '' })).toEqual({
    ok: true,
    value,
  });
});

test('what is set is used; a relative data folder counts from the project', () => {
  const set = {
    PORT: '8080',
    HOST: '::',
    DATA_DIR: 'over/there',
    DATABASE_URL: 'postgres://u:p@db:5432/x',
    SECRET: 'thirty-two characters or more of it',
    BEHIND_TLS: 'yes',
    BACKUP_DIR: '/backups',
    KEEP_BACKUPS_DAYS: '7',
    TIME_ZONE: 'Asia/Dushanbe',
  };
  expect(readEnvironment(set)).toEqual({
    ok: true,
    value: {
      port: 8080,
      host: '::',
      dataDir: resolve(project, 'over/there'),
      dataDirNamed: true,
      databaseUrl: 'postgres://u:p@db:5432/x',
      secret: 'thirty-two characters or more of it',
      behindTls: true,
      backupDir: '/backups',
      keepBackupsDays: 7,
      timeZone: 'Asia/Dushanbe',
    },
  });
});

test.each([
  ['SECRET', 'short'],
  ['BEHIND_TLS', 'perhaps'],
  ['TIME_ZONE', 'Asia/Ivanovka'],
  ['KEEP_BACKUPS_DAYS', '0'],
  ['PORT', 'three'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['HOST', 'http://localhost'],
  ['DATABASE_URL', 'mysql://u:secret@db/x'],
  ['DATABASE_URL', 'secret'],
])('%s=%s is refused by name, without repeating what may be secret', (variable, value) => {
  const read = readEnvironment({ [variable]: value });
  expect(read).toMatchObject({ ok: false, error: { problems: [{ variable }] } });
  expect(JSON.stringify(read)).not.toContain('secret');
});
