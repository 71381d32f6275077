import type { MarkAttendance } from '@tatyktuu/domain/workshops';
import type { Keys, Unlocked } from '@tatyktuu/sync/keys';
import { type FieldPhone, openPhone, TransportFailure } from '@tatyktuu/sync/phone';
import { grantTransport } from '../../../../apps/facilitator/src/notebook/grant-transport.ts';
import { openKeysHere } from '../../../../apps/facilitator/src/storage/open-keys-here.ts';
import type { PhonePage } from '../pages.ts';
import { measured } from './traffic.ts';

let keys: Keys | undefined;
const unlockedBy = new Map<string, Unlocked>();
const phones = new Map<string, FieldPhone>();
/** Whether the line is there: while it is not, whatever is written waits. */
let online = false;
/** Everything that is being written to the disk, so that a measurement ends when it is there. */
let writing: Promise<unknown> = Promise.resolve();
let onChange: () => void = () => undefined;
let onLost: (error: unknown) => void = () => undefined;

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('the bench asked for a phone that is not there');
  return thing;
}

function noted(done: Promise<void>): Promise<void> {
  writing = Promise.all([writing, done]);
  return done;
}

async function openPhoneOf({ phoneId, grant, outbox, bundles }: Unlocked): Promise<FieldPhone> {
  const line = grantTransport({ phoneId, grant }, () => undefined);
  const phone = await openPhone(
    {
      phone: phoneId,
      transport: {
        bundles: (question) => line.bundles(question),
        submit: async (commands) => {
          if (!online) throw new TransportFailure('unreachable');
          return line.submit(commands).catch((error: unknown) => {
            onLost(error);
            throw error;
          });
        },
      },
      outbox: { read: () => outbox.read(), append: (records) => noted(outbox.append(records)) },
      bundles: { read: () => bundles.read(), write: (change) => noted(bundles.write(change)) },
      now: Date.now,
      today: () => new Date().toISOString().slice(0, 10),
      // Nothing is tried again by itself: the bench says when.
      later: () => () => undefined,
      random: Math.random,
    },
    () => onChange(),
  );
  phones.set(phoneId, phone);
  return phone;
}

async function settle(phone: FieldPhone): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    onLost = reject;
    onChange = () => {
      if (phone.entries().length === 0) resolve();
    };
    phone.retry();
  });
  await writing;
}

async function reachServer(phone: FieldPhone): Promise<void> {
  const reach = await phone.fetch();
  if (reach !== 'reached') throw new Error(`the phone is ${reach}`);
  await writing;
}

const page: PhonePage = {
  open: async () => {
    await import('../../../../apps/facilitator/src/notebook/packing.ts');
    keys = await openKeysHere();
  },
  enrol: async (enrolment) => {
    const outcome = await found(keys).enrol(enrolment);
    if (outcome.kind !== 'unlocked') throw new Error(`the phone was not enrolled: ${outcome.kind}`);
    unlockedBy.set(enrolment.phoneId, outcome.unlocked);
    await openPhoneOf(outcome.unlocked);
  },
  write: async (phoneId, sessions) => {
    const phone = found(phones.get(phoneId));
    const began = performance.now();
    for (const marks of sessions) {
      const bodies = marks.map((mark): MarkAttendance => ({ kind: 'mark-attendance', ...mark }));
      const submissions = await phone.submit(bodies);
      if (!submissions.every(({ ok }) => ok)) throw new Error('a mark of the bench was refused by the phone');
    }
    return (performance.now() - began) / 1000;
  },
  reopen: async (phoneId) => {
    found(phones.get(phoneId)).close();
    const began = performance.now();
    const phone = await openPhoneOf(found(unlockedBy.get(phoneId)));
    return { seconds: (performance.now() - began) / 1000, waiting: phone.entries().length };
  },
  push: async (phoneId) => {
    online = true;
    return measured(() => settle(found(phones.get(phoneId))));
  },
  pull: (phoneId) => measured(() => reachServer(found(phones.get(phoneId)))),
  marks: async (phoneId) => {
    const kept = await found(unlockedBy.get(phoneId)).bundles.read();
    const sessions = new Map(
      kept?.bundles
        .flatMap((bundle) => ('sessions' in bundle ? bundle.sessions : []))
        .map((one) => [one.id, one]),
    );
    return [...sessions.values()].flatMap(({ id, marks }) =>
      marks.map(({ personId, presence, excuse }) => ({ sessionId: id, personId, presence, excuse })),
    );
  },
};

Object.assign(globalThis, { page });
