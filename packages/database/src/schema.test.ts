import { readFile } from 'node:fs/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type FieldDef, Pool, type QueryResult } from 'pg';
import { expect, test } from 'vitest';
import { openTestDatabase } from './testing/index.ts';

const schemaFile = new URL('../prisma/schema.prisma', import.meta.url);

const CHAR = 18;
const TEXT = 25;

/**
 * Prisma's adapter does not know PostgreSQL's inner type "char", of which the catalogue is full: here such columns are
 * read as text and then given to the engine as the characters they are.
 */
class CatalogueAdapter extends PrismaPg {
  readonly #characters: WeakMap<object, readonly number[]>;

  constructor(pool: Pool) {
    const characters = new WeakMap<object, readonly number[]>();
    const query = pool.query.bind(pool) as (...of: unknown[]) => Promise<QueryResult>;
    Object.assign(pool, {
      query: async (...of: unknown[]) => {
        const { fields, rows, ...rest } = await query(...of);
        const found = fields.flatMap(({ dataTypeID }, at) => (dataTypeID === CHAR ? [at] : []));
        for (const at of found) fields[at] = Object.assign(fields[at] as FieldDef, { dataTypeID: TEXT });
        characters.set(rows, found);
        return { fields, rows, ...rest };
      },
    });
    super(pool);
    this.#characters = characters;
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const at of this.#characters.get(result.rows) ?? []) {
        result.columnTypes[at] = ColumnTypeEnum.Character;
      }
      return result;
    };
    return adapter;
  }
}

/** Types of the browser are not known here, and WebAssembly's are among them. */
async function instantiate(bytes: Buffer, imports: object): Promise<{ __wbindgen_start(): void }> {
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: {
      instantiate(
        of: Buffer,
        imports: object,
      ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
    };
  };
  return (await WebAssembly.instantiate(bytes, imports)).instance.exports;
}

/** Prisma's own engine as WebAssembly: the one that its command line would have to download. */
async function loadEngine(): Promise<typeof bindings.SchemaEngine> {
  const bytes = await readFile(
    new URL(import.meta.resolve('@prisma/schema-engine-wasm').replace(/[^/]*$/, 'schema_engine_bg.wasm')),
  );
  const exports = await instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

test('the migrations make exactly the tables that schema.prisma describes', async () => {
  const database = await openTestDatabase();
  const pool = new Pool({ connectionString: database.url });
  try {
    const files = [{ path: 'schema.prisma', content: await readFile(schemaFile, 'utf8') }];
    const SchemaEngine = await loadEngine();
    const engine = await SchemaEngine.new(
      { datamodels: files.map(({ path, content }) => [path, content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool)),
    );
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
    });
    expect(stdout?.trim()).toBe('-- This is an empty migration.');
  } finally {
    await pool.end();
    await database.close();
  }
});
