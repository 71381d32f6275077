import type { SessionId } from '@tatyktuu/domain/kernel';
import { type Notebook, type Page, unsentOf } from '../notebook/port.ts';
import type { ServerProof } from '../notebook/server-proof.ts';

/** How long to wait before asking again without a connection, in milliseconds. */
const AGAIN = 15_000;

/** While entries are on their way there is nothing to compare yet. */
export function isSending(page: Page): boolean {
  return unsentOf(page).length > 0 && page.reach === 'reached';
}

/**
 * Asks for the server's side of a session, and asks again whenever something was sent or fetched, when the connection
 * is back, and now and then while there is none. Fetches what the phone holds first, so that both sides are of one
 * moment. Tells each answer but those overtaken by a later one; null when the server was not reached.
 *
 * @returns What ends it.
 */
export function keepAsking(
  notebook: Pick<Notebook, 'open' | 'page' | 'proof' | 'subscribe'>,
  sessionId: SessionId,
  tell: (answer: ServerProof | null) => void,
): () => void {
  let asked = 0;
  let fetching = false;
  let occasion = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    clearTimeout(timer);
    asked += 1;
    const turn = asked;
    fetching = true;
    await notebook.open();
    if (turn !== asked) return;
    fetching = false;
    const page = notebook.page();
    if (isSending(page)) return;
    occasion = occasionOf(page);
    const answer = page.reach === 'reached' ? await notebook.proof(sessionId) : null;
    if (turn !== asked) return;
    tell(answer);
    if (answer === null) timer = setTimeout(() => void ask(), AGAIN);
  }

  function look(): void {
    const page = notebook.page();
    if (fetching || isSending(page) || occasionOf(page) === occasion) return;
    void ask();
  }

  const unsubscribe = notebook.subscribe(look);
  look();
  return () => {
    unsubscribe();
    clearTimeout(timer);
    asked += 1;
  };
}

/** When this has changed, the answer may be another. */
function occasionOf(page: Page): string {
  return `${unsentOf(page).length} ${page.reach} ${page.held?.fetchedAt}`;
}
