import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import {
  type Consent,
  type ConsentProof,
  type ConsentPurpose,
  consentProofs,
  type Person,
} from '@tatyktuu/domain/families';
import type { Day, PersonId } from '@tatyktuu/domain/kernel';
import { consentProofLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { DayField, FormDialog, Loaded, Notice } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import css from './consents.module.css';
import { type Consenting, PeopleChoice, speakerOf } from './consents-people.tsx';
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
  const commands = asked.flatMap((person) =>
    [...versions].flatMap(([purpose, wording]) => {
      const givenBy = speakerOf(family, person, consenting, on || today);
      if (standsSo(family.consents, { personId: person.id, purpose, wording, givenBy })) return [];
      return {
        kind: 'give-consent' as const,
        familyId: family.id,
        consentId: newId(),
        personId: person.id,
        purpose,
        wording,
        proof,
        on,
        ...(givenBy === undefined ? {} : { givenBy }),
        ...(witness.trim() === '' ? {} : { witness }),
      };
    }),
  );
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
      <div className={css.row}>
        <NativeSelect
          label={t`Proof`}
          value={proof}
          onChange={(event) => setProof(event.currentTarget.value as ConsentProof)}
          data={consentProofs.map((value) => ({ value, label: consentProofLabel(value) }))}
        />
        <TextInput
          label={t`Witness`}
          value={witness}
          onChange={(event) => setWitness(event.currentTarget.value)}
          maxLength={200}
          required={proof !== 'signature'}
        />
        <DayField label={t`Given on`} value={on} onChange={setOn} max={today} />
      </div>
    </FormDialog>
  );
}

/** Whether this very consent stands already: there is nothing to record. One on an older wording is renewed. */
function standsSo(
  consents: readonly Consent[],
  asked: Pick<Consent, 'personId' | 'purpose' | 'wording'> & { readonly givenBy: PersonId | undefined },
): boolean {
  return consents.some(
    (one) =>
      one.withdrawnOn === null &&
      one.personId === asked.personId &&
      one.purpose === asked.purpose &&
      one.wording === asked.wording &&
      one.givenBy === (asked.givenBy ?? asked.personId),
  );
}
