import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ConsentProof, ConsentPurpose } from '@tatyktuu/domain/families';
import type { Day, PersonId } from '@tatyktuu/domain/kernel';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { FormDialog, Notice, SkeletonRows } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import { consentsOnPaper } from '../family/consents-on-paper.ts';
import { ProofFields } from '../family/consents-proof.tsx';
import { PurposeChoice } from '../family/consents-purposes.tsx';
import { signersOf } from './families-people.ts';
import type { FamilyLine } from './family-pages.ts';
import { PeopleOfMany } from './people-of-many.tsx';

/**
 * A paper that several families signed, in one form. Nobody and nothing is ticked beforehand: a consent stands for
 * somebody who gave it.
 */
export function ConsentOfMany({
  chosen,
  onClose,
  onDone,
}: {
  readonly chosen: readonly FamilyLine[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const wordings = useQuery(api.registry.wordings.queryOptions());
  const families = useQueries({
    queries: chosen.map(({ id }) => api.families.one.queryOptions({ familyId: id })),
    combine: (queries) => ({
      all: queries.flatMap(({ data }) => (data ? [data] : [])),
      waiting: queries.some(({ isPending }) => isPending),
      failed: queries.some(({ isError }) => isError),
    }),
  });
  const [ticked, setTicked] = useState<ReadonlySet<PersonId>>(new Set());
  const [versions, setVersions] = useState<ReadonlyMap<ConsentPurpose, string>>(new Map());
  const [proof, setProof] = useState<ConsentProof>('signature');
  const [witness, setWitness] = useState('');
  const [on, setOn] = useState<Day | ''>(today);
  const [refused, setRefused] = useState(0);

  const paper = { versions, proof, witness, on };
  const byFamily = families.all.map((family) => {
    const signers = signersOf(family, on || today).filter(({ person }) => ticked.has(person.id));
    const speakers = new Map(signers.map(({ person, speaker }) => [person.id, speaker?.id]));
    const people = signers.map(({ person }) => person);
    return {
      asked: people.length * versions.size,
      commands: consentsOnPaper(family, people, paper, {
        newId,
        speakerOf: ({ id }) => speakers.get(id),
      }),
    };
  });
  const commands = byFamily.flatMap((each) => each.commands);
  const already = byFamily.reduce((sum, { asked }) => sum + asked, 0) - commands.length;
  const save = async () => {
    if (commands.length === 0) return;
    const sent = await send(commands);
    setRefused(sent?.refusals.length ?? 0);
    if (sent?.refusals.length === 0) onDone();
  };
  if (wordings.data?.every(({ versions: written }) => written.length === 0))
    return <NoWordingYet onClose={onClose} />;
  return (
    <FormDialog
      wide
      title={t`Record consent of several families`}
      action={
        <Plural
          value={commands.length}
          _0="Record consent"
          one="Record # consent"
          other="Record # consents"
        />
      }
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {wordings.data ? (
        <PurposeChoice wordings={wordings.data} consentFirst chosen={versions} onChange={setVersions} />
      ) : (
        <SkeletonRows rows={3} />
      )}
      {families.waiting ? (
        <SkeletonRows rows={6} />
      ) : (
        <PeopleOfMany families={families.all} on={on || today} ticked={ticked} onTick={setTicked} />
      )}
      {families.failed && (
        <Notice tone="stop">
          <Trans>Some of the chosen families could not be read. They are not in this form.</Trans>
        </Notice>
      )}
      <ProofFields paper={paper} onProof={setProof} onWitness={setWitness} onDay={setOn} />
      {already > 0 && (
        <Notice tone="told">
          <Plural
            value={already}
            one="# of these consents stands already and stays as it is."
            other="# of these consents stand already and stay as they are."
          />
        </Notice>
      )}
      {refused > 0 && (
        <Notice tone="stop">
          <Plural
            value={refused}
            one="# consent was not taken; all others are recorded."
            other="# consents were not taken; all others are recorded."
          />
        </Notice>
      )}
    </FormDialog>
  );
}

/** Nothing can be recorded before there is something to read out: the way there. */
function NoWordingYet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <FormDialog
      title={t`What is read out is not written yet`}
      action={<Trans>Write the wordings</Trans>}
      pending={false}
      problem={null}
      onSubmit={() => void navigate({ to: '/settings/wordings' })}
      onClose={onClose}
    >
      <p>
        <Trans>
          Each consent names the words that somebody heard. Publish them first, for each purpose that you ask
          for; there is a proposed text to begin with.
        </Trans>
      </p>
    </FormDialog>
  );
}
