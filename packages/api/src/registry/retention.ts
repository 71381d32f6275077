import { type ErasableKind, retentionDue, vaultOf } from '@tatyktuu/domain/families';
import type { Context } from '../context.ts';
import type { DetailsKept, Erasure, ErasureRehearsal, RetentionLine } from '../ports/index.ts';
import { familyBy } from './seen.ts';

/**
 * The families of which something is kept longer than the policy says, with the kinds that are due and still there;
 * those first whose time in the programme is over longest.
 */
export async function retentionOn({
  registry,
  today,
}: Pick<Context, 'registry' | 'today'>): Promise<readonly RetentionLine[]> {
  const { policy } = await registry.settings();
  const due = (await registry.endedFamilies()).flatMap(({ id, withdrawnOn }) => {
    const kinds = retentionDue({ withdrawnOn }, policy, today)?.kinds ?? [];
    return kinds.length === 0 ? [] : [{ id, kinds }];
  });
  const ids = due.map(({ id }) => id);
  const [kept, lines] = await Promise.all([registry.detailsKept(ids), registry.familyLines(ids)]);
  const keptOf = Map.groupBy(kept, ({ familyId }) => familyId);
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  return due.flatMap(({ id, kinds }) => {
    const still = kinds.filter((kind) => keptOf.get(id)?.some((one) => isOf(one, kind)));
    const family = lineOf.get(id);
    return family && still.length > 0 ? [{ family, kinds: still }] : [];
  });
}

/** What an erasure would take, with what it takes of the families that go on in a whole one. */
export async function rehearsalOf(ctx: Pick<Context, 'ledger'>, erasure: Erasure): Promise<ErasureRehearsal> {
  const { familyId, personIds } = erasure;
  const absorbed = personIds === null ? ((await familyBy(ctx, familyId))?.absorbed ?? []) : [];
  const [own, ...others] = await Promise.all(
    [familyId, ...absorbed].map((id) => ctx.ledger.rehearseErasure({ ...erasure, familyId: id })),
  );
  if (!own) throw new Error('a rehearsal of one family at least was expected');
  const sum = (of: (one: ErasureRehearsal) => number) => others.reduce((all, one) => all + of(one), of(own));
  return {
    kinds: own.kinds.map(({ kind }, at) => ({ kind, entries: sum(({ kinds }) => kinds[at]?.entries ?? 0) })),
    mentions: sum(({ mentions }) => mentions),
    commands: sum(({ commands }) => commands),
    mentionsLeft: sum(({ mentionsLeft }) => mentionsLeft),
  };
}

function isOf({ kind, hasPhone }: DetailsKept, erasable: ErasableKind): boolean {
  return vaultOf(erasable).some(
    ({ facts, having }) => (facts as readonly string[]).includes(kind) && (having === undefined || hasPhone),
  );
}
