import { may } from '@tatyktuu/domain/access';
import { WorkingCopy } from '@tatyktuu/domain/door';
import type { Family, PaperRecord } from '@tatyktuu/domain/families';
import { type KnownFamily, saidByImports } from '@tatyktuu/domain/imports';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { command, id } from '@tatyktuu/sync/wire';
import * as z from 'zod';
import { fetchAll } from '../door/submit.ts';
import { giveUp, submitWhole, type WholeOutcome } from '../door/submit-whole.ts';
import type { Shelf } from '../ports/index.ts';
import { allowed, router } from '../procedure.ts';

/** The most commands of one import: 10,000 people with every detail of theirs corrected stay below it. */
const MOST_COMMANDS = 40_000;

/** A digest of a sheet's headings: 256 bits in hex. */
const source = z.string().regex(/^[0-9a-f]{64}$/);
const keys = z.array(z.string().max(200)).max(50_000);

export type ImportProgress =
  | { readonly stage: 'deciding'; readonly done: number; readonly of: number }
  | { readonly stage: 'done'; readonly outcome: WholeOutcome };

export const imports = router({
  /** Past imports, newest first. */
  list: allowed('families.read')
    .input(z.strictObject({ offset: z.int().nonnegative(), limit: z.int().positive().max(200) }))
    .query(({ ctx, input }) => ctx.registry.imports(input)),

  /** What the columns of the last sheet with these headings were said to hold; null when there was none. */
  remembered: allowed('families.write')
    .input(z.strictObject({ source }))
    .query(async ({ ctx, input }) => {
      const [last] = await ctx.registry.importsOfSource(input.source);
      return last?.mapping ?? null;
    }),

  /**
   * The families that a list may mean, with what earlier lists of the same source said of them. The only answer in
   * which telephone numbers travel in bulk: they are compared in the page, and not shown but where they differ.
   */
  known: allowed('families.numbers')
    .input(z.strictObject({ source, nameKeys: keys, nationalIds: keys }))
    .mutation(async ({ ctx, input }): Promise<readonly KnownFamily[]> => {
      const before = await ctx.registry.importsOfSource(input.source);
      const commands = new Set(before.flatMap((each) => each.commands));
      const told = new Set(before.flatMap(({ families }) => families.map(({ familyId }) => familyId)));
      const like = await ctx.registry.familiesLike(input);
      const withNotes = may(ctx.actor.role, 'families.office-notes');
      return ctx.ledger.read(async (shelf) => {
        const copy = new WorkingCopy();
        const ids = await familiesWhole(shelf, copy, [...new Set([...told, ...like])]);
        await fetchAll(shelf, copy, () => [...told].map((each) => ({ of: 'history-of-family', id: each })));
        return ids.flatMap((familyId): KnownFamily[] => {
          const family = copy.get('family', familyId);
          if (!family) return [];
          const lastImported = told.has(familyId) ? saidByImports(copy.historyOf(familyId), commands) : null;
          const notes = withNotes ? family.notes : [];
          return [
            {
              family: { ...comparable(family), notes },
              lastImported: lastImported && comparable(lastImported),
            },
          ];
        });
      });
    }),

  /** Whom papers may name. */
  people: allowed('families.write')
    .input(z.strictObject({ nameKeys: keys }))
    .mutation(({ ctx, input }) => ctx.registry.peopleNamed(input.nameKeys)),

  /** What is kept already of a paper, so that it is not kept twice. */
  papers: allowed('families.write')
    .input(
      z.strictObject({
        file: z.string().max(200),
        sheet: z.string().max(200),
        families: z.array(id).max(20_000),
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.ledger.read(async (shelf): Promise<readonly PaperRecord[]> => {
        const copy = new WorkingCopy();
        await fetchAll(shelf, copy, () => input.families.map((each) => ({ of: 'family', id: each })));
        return input.families
          .flatMap((each) => copy.get('family', each)?.papers ?? [])
          .filter((paper) => paper.source?.file === input.file && paper.source.sheet === input.sheet);
      }),
    ),

  /**
   * Takes in an import: everything or nothing. The answer is a stream that tells how far it has come; when the page
   * lets go of it before the end, nothing is written.
   */
  commit: allowed('families.write')
    .input(z.strictObject({ commands: z.array(command).min(1).max(MOST_COMMANDS) }))
    .mutation(async function* ({ ctx, input, signal }): AsyncGenerator<ImportProgress> {
      const { commands } = input;
      const leaving = new AbortController();
      const news = newsFeed<number>();
      const work = submitWhole(ctx.ledger, commands, {
        actor: ctx.actor,
        today: ctx.today,
        signal: signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal,
        onProgress: news.tell,
      }).finally(news.end);
      // Heard below; a defect while nobody waits must not end the process.
      work.catch(() => undefined);
      try {
        for await (const done of news) yield { stage: 'deciding', done, of: commands.length };
        yield { stage: 'done', outcome: await work };
      } finally {
        leaving.abort();
      }
    }),

  /** Makes sure that an import is not taken in any more; tells when it was already. `last` is its last command. */
  giveUp: allowed('families.write')
    .input(z.strictObject({ last: command.omit({ body: true }) }))
    .mutation(({ ctx, input }) => giveUp(ctx.ledger, input.last, ctx.actor)),
});

/** Fetches the families and those that they go on in, and gives the ids of all. */
async function familiesWhole(
  shelf: Shelf,
  copy: WorkingCopy,
  ids: readonly FamilyId[],
): Promise<readonly FamilyId[]> {
  const all = () =>
    new Set(ids.flatMap((each) => [each, copy.peek('family', each)?.mergedInto ?? []].flat()));
  await fetchAll(shelf, copy, () => [...all()].map((each) => ({ of: 'family', id: each })));
  return [...all()];
}

/** Without what no list is compared in. */
function comparable(family: Family): Family {
  return {
    ...family,
    ...{ ties: [], nominatedBy: '', assessment: null, consents: [], notes: [], cards: [], papers: [] },
  };
}

/** The last thing told, for one who hears as fast as he can: what he missed he need not hear. */
function newsFeed<News>() {
  let latest: { readonly news: News } | null = null;
  let ended = false;
  let wake = () => {};
  return {
    tell: (news: News) => {
      latest = { news };
      wake();
    },
    end: () => {
      ended = true;
      wake();
    },
    async *[Symbol.asyncIterator](): AsyncGenerator<News> {
      for (;;) {
        const next = latest as { readonly news: News } | null;
        latest = null;
        if (next) yield next.news;
        else if (ended) return;
        else {
          await new Promise<void>((woken) => {
            wake = woken;
          });
        }
      }
    },
  };
}
