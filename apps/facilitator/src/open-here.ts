import { uuid7 } from '@tatyktuu/domain/kernel';
import type { Unlocked } from '@tatyktuu/sync/keys';
import { openDeliveries } from './gate/deliveries.ts';
import { Gate } from './gate/gate.ts';
import { takeTurn } from './gate/one-window.ts';
import { sendInBackground } from './gate/send-in-background.ts';
import { deliverSealed, enrolPhone } from './gate/server-calls.ts';
import { fieldNotebook } from './notebook/field-notebook.ts';
import { grantTransport } from './notebook/grant-transport.ts';
import { keepTerms } from './notebook/keep-terms.ts';
import { type Notebook, unsentOf } from './notebook/port.ts';
import { signIn, signOut } from './sign-in/account.ts';
import { prepareJournals } from './storage/journals.ts';
import { openKeysHere } from './storage/open-keys-here.ts';
import { askToKeep } from './this-phone/storage-state.ts';

/** A bundle older than this, in milliseconds, is fetched anew when somebody comes back to the app. */
const STALE = 60_000;
/** How often it is looked whether there is a connection again, in milliseconds: a browser may not tell. */
const LOOK = 30_000;

interface Here {
  readonly gate: Gate;
  /** Makes this window the one that has the notebook, and opens the gate. */
  readonly takeOver: () => void;
}

/** The app on this phone, tied to its clock, its line, its disk, and the comings and goings of whoever holds it. */
export function openHere(): Here {
  prepareJournals();
  const gate = new Gate({
    keys: openKeysHere,
    signIn,
    signOut,
    enrol: enrolPhone,
    newPhoneId: () => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    openNotebook,
    deliveries: (keys) => openDeliveries({ keys, send: deliverSealed, memory: localStorage }),
    memory: localStorage,
    now: Date.now,
  });

  const opened = (): Notebook | null => {
    const state = gate.state();
    return state.at === 'open' ? state.opened.notebook : null;
  };
  const comeBack = () => {
    const notebook = opened();
    if (!notebook) return void gate.sendSealed();
    notebook.retry();
    const { held, reach } = notebook.page();
    if (reach !== 'reached' || !held || Date.now() - held.fetchedAt > STALE) void notebook.open();
  };
  addEventListener('online', () => {
    comeBack();
    // A request that was under way may still fail: it says nothing about the line as it is now.
    void opened()?.open();
  });
  addEventListener('focus', comeBack);
  setInterval(() => {
    if (document.visibilityState === 'visible') comeBack();
  }, LOOK);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') return comeBack();
    const notebook = opened();
    if (!notebook || unsentOf(notebook.page()).length > 0) void sendInBackground();
  });

  const takeOver = () => {
    void takeTurn(() => gate.giveWay()).then(() => gate.start());
    void signOut();
  };
  return { gate, takeOver };
}

function openNotebook(unlocked: Unlocked, onRevoked: () => void): Promise<Notebook> {
  const transport = grantTransport(unlocked, (answer) => void keepTerms(unlocked, answer));
  void askToKeep();
  return fieldNotebook({
    phone: unlocked.phoneId,
    transport,
    outbox: unlocked.outbox,
    bundles: unlocked.bundles,
    now: Date.now,
    later: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    onRevoked,
  });
}
