import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Radio } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { MergedPair } from '@tatyktuu/domain/families';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { ErrorState, FormDialog, SkeletonRows } from '../../page/index.ts';
import { useMe } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import type { FamilySeen } from '../families/family/contact-seen.ts';
import css from './duplicates.module.css';
import { MergeEffects } from './merge-effects.tsx';
import { pairsOf, proposeSame, type SamePeople } from './merge-plan.ts';
import type { Decision, Pair } from './seen.ts';
import { WhoIsWho } from './who-is-who.tsx';

interface MergeDialogProps {
  readonly pair: Pair;
  readonly onDone: (decision: Decision) => void;
  readonly onClose: () => void;
}

/** The same person: which entry is kept, whether the families are one as well, and what that does. */
export function MergeDialog(props: MergeDialogProps): ReactNode {
  const { t } = useLingui();
  const { one, other } = props.pair;
  const [first, second] = useQueries({
    queries: [
      api.families.one.queryOptions({ familyId: one.familyId }),
      api.families.one.queryOptions({ familyId: other.familyId }),
    ],
  });
  if (first.data && second.data) {
    return <MergeForm {...props} families={{ one: first.data, other: second.data }} />;
  }
  const error = first.error ?? second.error;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t`The same person`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {error ? <ErrorState error={error} /> : <SkeletonRows rows={4} />}
    </Modal>
  );
}

type Side = 'one' | 'other';

function takesPart({ enrolledOn, withdrawnOn }: FamilySeen): boolean {
  return enrolledOn !== null && withdrawnOn === null;
}

type What = 'families' | 'live-together' | 'person';

function MergeForm({
  pair,
  families,
  onDone,
  onClose,
}: MergeDialogProps & { readonly families: Readonly<Record<Side, FamilySeen>> }): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const oneFamily = pair.one.familyId === pair.other.familyId;
  // A family that takes part goes on: its groups and rounds name it.
  const [keep, setKeep] = useState<Side>(
    takesPart(families.other) && !takesPart(families.one) ? 'other' : 'one',
  );
  const [what, setWhat] = useState<What>(oneFamily ? 'person' : 'families');
  const drop: Side = keep === 'one' ? 'other' : 'one';
  const [kept, dropped] = [families[keep], families[drop]];
  const found: MergedPair = { kept: pair[keep].id, dropped: pair[drop].id };
  const [changed, setChanged] = useState<Readonly<Partial<Record<Side, SamePeople>>>>({});
  const same = changed[keep] ?? proposeSame(kept, dropped, found, today);

  const merge = async () => {
    const dropRef = { familyId: dropped.id, personId: found.dropped };
    const sent = await send([
      what === 'person'
        ? { kind: 'merge-people', familyId: kept.id, personId: found.kept, dropped: dropRef }
        : {
            kind: 'merge-families',
            familyId: kept.id,
            otherId: dropped.id,
            why: what === 'families' ? 'written-twice' : 'live-together',
            on: today,
            pairs: pairsOf(same),
          },
    ]);
    if (sent?.refusals.length !== 0) return;
    onDone({
      pair,
      undo:
        what === 'person'
          ? { kind: 'unmerge-people', familyId: kept.id, personId: found.kept, dropped: dropRef }
          : { kind: 'unmerge-families', familyId: kept.id, otherId: dropped.id },
    });
  };
  const familyName = ({ number, name }: FamilySeen) => [number, name].filter(Boolean).join(' ');
  return (
    <FormDialog
      wide
      title={t`The same person`}
      action={what === 'person' ? <Trans>Make them one person</Trans> : <Trans>Make them one family</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void merge()}
      onClose={onClose}
    >
      <Radio.Group label={t`Which entry goes on`} value={keep} onChange={(value) => setKeep(value as Side)}>
        <div className={css.stack}>
          {(['one', 'other'] as const).map((side) => (
            <Radio
              key={side}
              value={side}
              label={pair[side].fullName}
              description={familyName(families[side])}
            />
          ))}
        </div>
      </Radio.Group>
      {!oneFamily && (
        <Radio.Group label={t`And their families`} value={what} onChange={(value) => setWhat(value as What)}>
          <div className={css.stack}>
            <Radio value="families" label={t`Are one family that was written down twice`} />
            <Radio value="live-together" label={t`Are two that live as one household from now on`} />
            <Radio
              value="person"
              label={t`Stay two: only this person is written down in both`}
              description={t`As after a marriage, when the parents' list still names her.`}
            />
          </div>
        </Radio.Group>
      )}
      {what !== 'person' && (
        <WhoIsWho
          kept={kept}
          other={dropped}
          same={same}
          fixed={found.dropped}
          onChange={(next) => setChanged({ ...changed, [keep]: next })}
        />
      )}
      <MergeEffects
        what={what}
        keptName={familyName(kept)}
        otherName={familyName(dropped)}
        oneFamily={oneFamily}
        same={Object.keys(same).length}
      />
    </FormDialog>
  );
}
