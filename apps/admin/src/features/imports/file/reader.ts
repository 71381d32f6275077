import type { ImportSettings, PapersKind, PapersSettings } from '@tatyktuu/domain/imports';
import { ok, type Result } from '@tatyktuu/domain/kernel';
import type { FileFailure } from './check-file.ts';
import type {
  Answer,
  Correction,
  Interpreted,
  InterpretedPapers,
  OpenedFile,
  Progress,
  Question,
} from './messages.ts';

/** How long nothing may be heard before the worker is given up, in milliseconds. */
const PATIENCE = 60_000;

/** Why there is no answer: the file's fault, or somebody closed the reader meanwhile. */
export type ReadFailure = FileFailure | 'cancelled';

type Onward = (fraction: number) => void;

/** A spreadsheet that is read beside the page, so that the page stays quick. Close it when done, or to cancel. */
export interface Reader {
  readonly open: (file: File, onProgress?: Onward) => Promise<Result<OpenedFile, ReadFailure>>;
  readonly interpret: (
    sheet: number,
    settings: ImportSettings,
    corrections: readonly Correction[],
    onProgress?: Onward,
  ) => Promise<Result<Interpreted, ReadFailure>>;
  readonly interpretPapers: (
    sheet: number,
    papers: PapersKind,
    settings: PapersSettings,
    corrections: readonly Correction[],
  ) => Promise<Result<InterpretedPapers, ReadFailure>>;
  /** Stops whatever is under way: it answers 'cancelled'. */
  readonly close: () => void;
}

type Final = Exclude<Answer, Progress> | { readonly kind: 'failed'; readonly reason: ReadFailure };

export function startReader(): Reader {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  let stop: (() => void) | null = null;

  const askNow = (question: Question, onProgress?: Onward) =>
    new Promise<Final>((answered) => {
      if (closed) return answered({ kind: 'failed', reason: 'cancelled' });
      const settle = (answer: Final) => {
        clearTimeout(late);
        worker.onmessage = null;
        worker.onerror = null;
        stop = null;
        answered(answer);
      };
      const giveUp = () => settle({ kind: 'failed', reason: 'unreadable' });
      let late = setTimeout(giveUp, PATIENCE);
      stop = () => settle({ kind: 'failed', reason: 'cancelled' });
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind !== 'progress') return settle(data);
        clearTimeout(late);
        late = setTimeout(giveUp, PATIENCE);
        onProgress?.(data.fraction);
      };
      worker.onerror = giveUp;
      worker.postMessage(question);
    });

  /** One question after the other: an answer belongs to the question before it. */
  const ask = (question: Question, onProgress?: Onward): Promise<Final> => {
    const asked = last.then(() => askNow(question, onProgress));
    last = asked;
    return asked;
  };

  return {
    open: async (file, onProgress) => {
      const answer = await ask({ kind: 'open', file }, onProgress);
      return answer.kind === 'opened' ? ok(answer) : failure(answer);
    },
    interpret: async (sheet, settings, corrections, onProgress) => {
      const answer = await ask({ kind: 'interpret', sheet, settings, corrections }, onProgress);
      return answer.kind === 'interpreted' ? ok(answer) : failure(answer);
    },
    interpretPapers: async (sheet, papers, settings, corrections) => {
      const answer = await ask({ kind: 'interpret-papers', sheet, papers, settings, corrections });
      return answer.kind === 'interpreted-papers' ? ok(answer) : failure(answer);
    },
    close: () => {
      closed = true;
      worker.terminate();
      stop?.();
    },
  };
}

function failure(answer: Final): { readonly ok: false; readonly error: ReadFailure } {
  return { ok: false, error: answer.kind === 'failed' ? answer.reason : 'unreadable' };
}
