import { createHash } from 'node:crypto';
import type { AppRouter } from '@tatyktuu/api';
import {
  type Cell,
  type ImportDecisions,
  interpretSheet,
  keysToLookUp,
  NO_DECISIONS,
  reconcile,
  type Sheet,
  toCommands,
} from '@tatyktuu/domain/imports';
import { createTRPCClient, httpBatchStreamLink } from '@trpc/client';
import { freshId, onWire } from '../api.ts';
import { printBudget, printTable, rounded } from '../print.ts';
import type { Entry } from './entries.ts';
import type { Registered } from './registered.ts';

const BUDGET_SECONDS = 15;

/**
 * A list of so many rows as somebody brings it, read and written as the console does it: read as a list, the registry
 * asked whom it knows, compared, and taken in as a whole. What the page's worker does is done here in Node; the file
 * is a sheet already.
 */
export async function benchImport(
  { api, cookie, program, device }: Registered,
  entries: readonly Entry[],
): Promise<void> {
  const rows: string[][] = [];
  let total = 0;
  const timed = async <Value>(what: string, work: () => Promise<Value> | Value): Promise<Value> => {
    const began = performance.now();
    const value = await work();
    const seconds = (performance.now() - began) / 1000;
    total += seconds;
    rows.push([what, rounded(seconds)]);
    return value;
  };
  const { today } = await api.programme.me.query();
  const sheet = sheetOf(entries);
  const source = createHash('sha256').update(JSON.stringify(sheet.rows[0])).digest('hex');
  const read = await timed('rows read as a list of families', () => interpretSheet(sheet, { today }));
  if (!read.ok) throw new Error(`the bench's list is no list: ${read.error.code}`);
  const known = await timed('the registry asked whom it knows', () => {
    const { nameKeys, nationalIds } = keysToLookUp(read.value);
    return api.imports.known.mutate({ source, nameKeys: [...nameKeys], nationalIds: [...nationalIds] });
  });
  const plan = await timed('compared with the registry', () => {
    const preview = reconcile(read.value, known);
    const families = Object.fromEntries(
      preview.families.map(({ key, registered }) => [
        key,
        registered ? ('as-new' as const) : ('import' as const),
      ]),
    );
    const decisions: ImportDecisions = { ...NO_DECISIONS, families };
    return { preview, ...toCommands(preview, decisions, { file: 'list.xlsx', newId: freshId }) };
  });
  if (!plan.ok) throw new Error(`the bench's list cannot be imported: ${plan.error.code}`);
  let news = 0;
  await timed('taken in as a whole over HTTP, each person compared with all', async () => {
    const commands = plan.value.steps.map(({ body }) => device.command(body));
    const record = device.command({
      ...{ kind: 'record-import', importId: freshId(), sheet: 'families', source, file: 'list.xlsx' },
      ...{
        mapping: plan.preview.mapping,
        families: plan.value.families,
        commands: commands.map(({ id }) => id),
      },
    });
    const link = httpBatchStreamLink({
      ...{ url: `${program.url}/api/trpc`, headers: { cookie, origin: program.url } },
    });
    const streaming = createTRPCClient<AppRouter>({ links: [link] });
    for await (const each of await streaming.imports.commit.mutate({
      commands: onWire([...commands, record]),
    })) {
      news += 1;
      if (each.stage === 'done' && each.outcome.status !== 'taken')
        throw new Error('the bench’s import was not taken in');
    }
  });
  console.log(`\nimport of a list of ${entries.length} rows into that registry`);
  printTable(['step', 'seconds'], rows);
  console.log(
    `  told ${news} times how far it was; cancelling leaves nothing behind (imports.test.ts shows it)`,
  );
  printBudget('import, all steps', total, BUDGET_SECONDS, 's');
}

/** One row a person, as a list in Russian has them. */
function sheetOf(entries: readonly Entry[]): Sheet {
  const numbers = new Map<string, number>();
  const rows = entries.map(({ person }): readonly Cell[] => {
    const { familyId, fullName, birth, sex, address, phone } = person;
    const number = numbers.get(familyId) ?? numbers.size + 100_001;
    numbers.set(familyId, number);
    const born = birth?.length === 10 ? birth.split('-').reverse().join('.') : birth;
    return [number, fullName, born, sex === 'female' ? 'ж' : sex === 'male' ? 'м' : null, address, phone];
  });
  return { name: 'Лист1', rows: [['№ семьи', 'ФИО', 'Дата рождения', 'Пол', 'Адрес', 'Телефон'], ...rows] };
}
