import type { ImportSettings } from '@tatyktuu/domain/imports';
import type { Answer, Correction, Interpreted, Question, SheetName } from './messages.ts';

/** How long an answer is waited for, in milliseconds: 10,000 rows take about two seconds. */
const PATIENCE = 60_000;

/** A spreadsheet that is read beside the page, so that the page stays quick. Close it when done. */
export interface Reader {
  /** The sheets of the file, or null when it can't be read. */
  readonly open: (file: File) => Promise<readonly SheetName[] | null>;
  readonly interpret: (
    sheet: number,
    settings: ImportSettings,
    corrections: readonly Correction[],
  ) => Promise<Interpreted | null>;
  readonly close: () => void;
}

export function startReader(): Reader {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  let last: Promise<unknown> = Promise.resolve();

  /** One question after the other: an answer belongs to the question before it. */
  const ask = (question: Question): Promise<Answer> => {
    const asked = last.then(
      () =>
        new Promise<Answer>((answered) => {
          const late = setTimeout(() => settle({ kind: 'unreadable' }), PATIENCE);
          const settle = (answer: Answer) => {
            clearTimeout(late);
            worker.onmessage = null;
            worker.onerror = null;
            answered(answer);
          };
          worker.onmessage = (event: MessageEvent<Answer>) => settle(event.data);
          worker.onerror = () => settle({ kind: 'unreadable' });
          worker.postMessage(question);
        }),
    );
    last = asked;
    return asked;
  };

  return {
    open: async (file) => {
      const answer = await ask({ kind: 'open', file });
      return answer.kind === 'opened' ? answer.sheets : null;
    },
    interpret: async (sheet, settings, corrections) => {
      const answer = await ask({ kind: 'interpret', sheet, settings, corrections });
      return answer.kind === 'interpreted' ? answer : null;
    },
    close: () => worker.terminate(),
  };
}
