import type { Books, Ledger } from '@tatyktuu/api/ports';
import { type Fact, homeOf, WorkingCopy } from '@tatyktuu/domain/door';
import { TransportFailure } from '@tatyktuu/sync/phone';
import type { Verdict } from '@tatyktuu/sync/wire';
import type { Tampering } from './tampering.ts';

const SECOND = 'second-hand-over';
const accepted = { status: 'accepted' } as const;

function isSecond(outcome: Verdict): boolean {
  return outcome.status === 'needs-review' && outcome.reason === SECOND;
}

/** Ways of breaking a rule on purpose. Each is noticed. */

export const dedupeRemoved = withBooks((books) => ({
  answered: async () => new Map(),
  answer: async (answers) => {
    const before = await books.answered(
      answers.map(({ id }) => id),
      new Set(),
    );
    await books.answer(answers.filter(({ id }) => !before.has(id)));
  },
}));

export const orderTurned: Tampering = { received: (commands) => commands.toReversed() };

/** What was sent and not answered counts as taken in. */
export const silenceTakenForAnswer: Tampering = {
  transport: ({ bundles, submit }) => ({
    bundles,
    submit: async (commands) => {
      try {
        return await submit(commands);
      } catch (error) {
        if (!(error instanceof TransportFailure) || error.kind !== 'unreachable') throw error;
        return commands.map(({ number }) => ({ number, status: 'accepted' as const }));
      }
    },
  }),
};

/** A second hand-over is recorded like a first one, the office hears of none, and the phone is told so. */
export const secondParcelKeptSilently: Tampering = {
  ...withBooks((books) => ({
    answer: (answers) =>
      books.answer(answers.map((one) => (isSecond(one.outcome) ? { ...one, outcome: accepted } : one))),
    record: (facts) =>
      recordAnew(books, facts, (fact) => fact.kind !== 'review-raised' || fact.payload.reason !== SECOND),
  })),
  transport: ({ bundles, submit }) => ({
    bundles,
    submit: async (commands) =>
      (await submit(commands)).map((one) => (isSecond(one) ? { number: one.number, ...accepted } : one)),
  }),
};

/** No mark says which one it was made upon. */
export const lastMarkWins: Tampering = {
  received: (commands) =>
    commands.map((one) => {
      if (!one.readable || !('replaces' in one.command.body)) return one;
      const { replaces: _, ...body } = one.command.body;
      return { ...one, command: { ...one.command, body } };
    }),
};

export const refusedThrownAway = withBooks((books) => ({
  answer: (answers) => books.answer(answers.map((one) => ({ ...one, body: null }))),
}));

export const answerLost = withBooks((books) => ({ answer: (answers) => books.answer(answers.slice(1)) }));

export const nothingWrittenDown = withBooks(() => ({ record: async () => undefined }));

export const returnsForgotten = withBooks((books) => ({
  record: async (facts) => recordAnew(books, facts, ({ kind }) => kind !== 'stock-returned'),
}));

/** The third command of every batch never arrives, and the phone hears that it did. */
export const numberSwallowed: Tampering = {
  transport: ({ bundles, submit }) => ({
    bundles,
    submit: async (commands) => {
      const swallowed = commands.filter((_, index) => index === 2);
      const answers = await submit(commands.filter((_, index) => index !== 2));
      return [...answers, ...swallowed.map(({ number }) => ({ number, status: 'accepted' as const }))];
    },
  }),
};

export const versionsNotRaised: Tampering = {
  ledger: (ledger) => ({
    ...ledger,
    read: (work) =>
      ledger.read((snapshot) =>
        work({ ...snapshot, bundleVersions: async (keys) => new Map(keys.map((key) => [key, 1])) }),
      ),
  }),
};

function withBooks(change: (books: Books) => Partial<Books>): Tampering {
  return {
    ledger: (ledger: Ledger) => ({
      ...ledger,
      write: (work) => ledger.write((books) => work({ ...books, ...change(books) })),
    }),
  };
}

/** Records the chosen facts alone, with the states that they give. */
async function recordAnew(
  books: Books,
  facts: readonly Fact[],
  isChosen: (fact: Fact) => boolean,
): Promise<void> {
  const copy = new WorkingCopy();
  const chosen = facts.filter(isChosen);
  for (const fact of chosen) {
    await books.fetch(copy.missing([homeOf(fact)]), copy);
    copy.apply(fact);
  }
  await books.record(chosen, copy);
}
