import { type AccountId, hasWords, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { Account, AccountCommand, AccountFactDraft, ProgrammeFactDraft } from './account.ts';
import type { Actor } from './actor.ts';
import type { AccessReason } from './reasons.ts';

type Drafted = ProgrammeFactDraft | AccountFactDraft;
type Decision = Result<readonly Drafted[], Refusal<AccessReason>>;

/**
 * An address that one can sign in with: Latin letters alone, so that a Cyrillic `с` or `а` typed by mistake does not
 * make an account that nobody gets into.
 */
const EMAIL = /^[a-z0-9_'+-]+(\.[a-z0-9_'+-]+)*@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/i;

export interface KnownAccounts {
  /** The account that the command names, if there is one. */
  readonly account: Account | undefined;
  /** The accounts that have the command's e-mail address. */
  readonly ofEmail: readonly AccountId[];
}

/** Decides on the programme's name and its accounts. */
export function decideAccess(known: KnownAccounts, command: AccountCommand, actor: Actor): Decision {
  const { account } = known;
  switch (command.kind) {
    case 'name-programme':
      if (!hasWords(command.name)) return refuse('programme-needs-name');
      return facts({ kind: 'programme-named', payload: { name: command.name } });
    case 'open-account': {
      if (account) return refuse('account-exists');
      if (command.name.trim() === '') return refuse('account-needs-name');
      if (!EMAIL.test(command.email)) return refuse('account-needs-email');
      if (known.ofEmail.length > 0) return refuse('account-email-taken');
      const { accountId, role } = command;
      return facts({
        kind: 'account-opened',
        payload: { accountId, role },
        identifying: { [accountId]: { name: command.name.trim(), email: command.email.toLowerCase() } },
      });
    }
    case 'close-account':
      if (!account) return refuse('account-not-found');
      if (!account.open) return refuse('account-closed-already');
      if (account.id === actor.id) return refuse('account-is-own');
      return facts({ kind: 'account-closed', payload: { accountId: account.id } });
    case 'reopen-account':
      if (!account) return refuse('account-not-found');
      if (account.open) return refuse('account-open-already');
      return facts({ kind: 'account-reopened', payload: { accountId: account.id } });
  }
}

function facts(...drafts: Drafted[]): Decision {
  return ok(drafts);
}
