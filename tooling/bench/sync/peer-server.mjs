// The peer's server: express-pouchdb on LevelDB, what pouchdb-server is made of. Told where to put its data, it says
// on which port it listens, and ends with whoever started it.
import { join } from 'node:path';
import express from 'express';
import expressPouchdb from 'express-pouchdb';
import PouchDB from 'pouchdb';

const folder = process.argv[2] ?? '';
const app = express();
app.use(
  expressPouchdb(PouchDB.defaults({ prefix: join(folder, 'data-') }), {
    mode: 'minimumForPouchDB',
    logPath: join(folder, 'log.txt'),
    configPath: join(folder, 'config.json'),
  }),
);
const server = app.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('disconnect', () => process.exit());
