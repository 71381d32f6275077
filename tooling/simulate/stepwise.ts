import type { Books, Ledger } from '@tatyktuu/api/ports';

/** The ledger with a step, in which the server may die, before and after everything that it does. */
export function stepwise(ledger: Ledger, step: () => Promise<void>): Ledger {
  const around =
    <Arguments extends readonly unknown[], T>(act: (...given: Arguments) => Promise<T>) =>
    async (...given: Arguments): Promise<T> => {
      await step();
      const done = await act(...given);
      await step();
      return done;
    };
  return {
    ...ledger,
    history: around(ledger.history),
    read: async (work) => {
      await step();
      const done = await ledger.read(work);
      await step();
      return done;
    },
    write: async (work) => {
      await step();
      return ledger.write(async (books: Books) => {
        const done = await work({
          fetch: around(books.fetch),
          answered: around(books.answered),
          answer: around(books.answer),
          record: around(books.record),
        });
        await step();
        return done;
      });
    },
  };
}
