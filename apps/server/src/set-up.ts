import { randomBytes, timingSafeEqual } from 'node:crypto';
import { submit } from '@tatyktuu/api';
import type { Credentials, Ledger, Registry, SetUp, SignIn } from '@tatyktuu/api/ports';
import type { Day } from '@tatyktuu/domain/kernel';
import { type ExampleStep, exampleProgramme, inTurns } from '@tatyktuu/example';

interface Parts {
  readonly ledger: Ledger;
  readonly registry: Registry;
  readonly credentials: Credentials;
  readonly today: () => Day;
}

/** The set-up of an empty programme, with a token of its own for as long as this process runs. */
export function openSetUp(parts: Parts): SetUp & { readonly token: string } {
  const token = randomBytes(24).toString('base64url');
  return {
    token,
    isOpen: async () => !(await parts.credentials.exist()),
    accepts: (given) => {
      const [theirs, ours] = [Buffer.from(given), Buffer.from(token)];
      return theirs.length === ours.length && timingSafeEqual(theirs, ours);
    },
    openExample: () => openExample(parts),
  };
}

/**
 * Plays the example programme through the one door and gives each of its people a fresh password. The set-up stays
 * open until the passwords are there, so an example that was cut short is finished by opening it again.
 */
async function openExample({
  ledger,
  registry,
  credentials,
  today,
}: Parts): Promise<readonly SignIn[] | null> {
  const day = today();
  const example = exampleProgramme(day);
  if (!(await holdsNothingBut(example, registry))) return null;
  await playExample(ledger, example, day);
  const signIns: SignIn[] = [];
  for (const { id, role, name, email } of await registry.accounts()) {
    signIns.push({ role, name, email, ...(await credentials.issuePassword(id)) });
  }
  return signIns;
}

/** Whether the database is empty, or holds a part of this very example: a restored programme is never played into. */
async function holdsNothingBut(example: readonly ExampleStep[], registry: Registry): Promise<boolean> {
  const ofExample = new Set(
    example.flatMap(({ body }) => (body.kind === 'open-account' ? [body.accountId] : [])),
  );
  const accounts = await registry.accounts();
  return accounts.length === 0
    ? (await registry.programme()) === null
    : accounts.every(({ id }) => ofExample.has(id));
}

/** The example's steps through the one door, each turn as whoever took it. */
export async function playExample(
  ledger: Ledger,
  example: readonly ExampleStep[],
  today: Day,
): Promise<void> {
  for (const { actor, steps } of inTurns(example)) {
    const commands = steps.map(({ actor: _, ...command }) => command);
    const answers = await submit(ledger, commands, { actor, today });
    const refused = answers.find(({ status }) => status === 'refused');
    if (refused?.status === 'refused')
      throw new Error(`the example programme was refused: ${refused.refusal.code}`);
  }
}
