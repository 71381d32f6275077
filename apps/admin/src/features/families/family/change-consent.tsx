import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import type { ConsentProof, ConsentPurpose, Person } from '@tatyktuu/domain/families';
import type { Day } from '@tatyktuu/domain/kernel';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { FormDialog, Loaded, Notice } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import { consentsOnPaper } from './consents-on-paper.ts';
import { type Consenting, PeopleChoice, speakerOf } from './consents-people.tsx';
import { ProofFields } from './consents-proof.tsx';
import { PurposeChoice } from './consents-purposes.tsx';
import type { FamilySeen } from './contact-seen.ts';

/** A paper signed at enrolment as it lies there: several people, several purposes, one form. */
export function GiveConsents({
  family,
  people,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly people: readonly Person[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const [wordings, policy] = useQueries({
    queries: [api.registry.wordings.queryOptions(), api.registry.policy.queryOptions()],
  });
  const [consenting, setConsenting] = useState<Consenting>({
    chosen: new Set(people.length === 1 ? people.map(({ id }) => id) : []),
    speakers: {},
  });
  const [versions, setVersions] = useState<ReadonlyMap<ConsentPurpose, string>>(new Map());
  const [proof, setProof] = useState<ConsentProof>('signature');
  const [witness, setWitness] = useState('');
  const [on, setOn] = useState<Day | ''>(today);

  const asked = people.filter(({ id }) => consenting.chosen.has(id));
  const paper = { versions, proof, witness, on };
  const commands = consentsOnPaper(family, asked, paper, {
    newId,
    speakerOf: (person) => speakerOf(family, person, consenting, on || today),
  });
  const save = async () => {
    if (commands.length === 0) return;
    const sent = await send(commands);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      wide
      title={t`Record consent`}
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
      <PeopleChoice
        family={family}
        people={people}
        value={consenting}
        onChange={setConsenting}
        on={on || today}
      />
      <Loaded query={wordings}>
        {(known) => (
          <PurposeChoice
            wordings={known}
            consentFirst={policy.data?.consentFirst ?? true}
            chosen={versions}
            onChange={setVersions}
          />
        )}
      </Loaded>
      {asked.length > 0 && versions.size > 0 && commands.length === 0 && (
        <Notice tone="told">
          <Trans>This consent stands already. There is nothing to record.</Trans>
        </Notice>
      )}
      <ProofFields paper={{ proof, witness, on }} onProof={setProof} onWitness={setWitness} onDay={setOn} />
    </FormDialog>
  );
}
