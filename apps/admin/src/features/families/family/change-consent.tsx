import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import {
  type Consent,
  type ConsentProof,
  type ConsentPurpose,
  consentProofs,
  isMinor,
  type Person,
  spokespeople,
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
import { PurposeChoice } from './consents-purposes.tsx';
import { type FamilySeen, useNameOf } from './contact-seen.ts';

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
  const nameOf = useNameOf();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const [wordings, policy] = useQueries({
    queries: [api.registry.wordings.queryOptions(), api.registry.policy.queryOptions()],
  });
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(
    new Set(people.length === 1 ? people.map(({ id }) => id) : []),
  );
  const [versions, setVersions] = useState<ReadonlyMap<ConsentPurpose, string>>(new Map());
  const [speakers, setSpeakers] = useState<Readonly<Record<PersonId, PersonId>>>({});
  const [proof, setProof] = useState<ConsentProof>('signature');
  const [witness, setWitness] = useState('');
  const [on, setOn] = useState<Day | ''>(today);

  const asked = people.filter(({ id }) => chosen.has(id));
  const minors = asked.filter((person) => isMinor(person, on || today));
  const speakerOf = (person: Person) =>
    speakers[person.id] ?? spokespeople(family, person, on || today)[0]?.id;
  const commands = asked.flatMap((person) =>
    [...versions].flatMap(([purpose, wording]) => {
      const givenBy = minors.includes(person) ? speakerOf(person) : undefined;
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
  const choose = (id: PersonId, ticked: boolean) => {
    const next = new Set(chosen);
    if (ticked) next.add(id);
    else next.delete(id);
    setChosen(next);
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
      <fieldset className={css.choice}>
        <legend>{t`Who consents`}</legend>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            checked={chosen.has(person.id)}
            onChange={(event) => choose(person.id, event.currentTarget.checked)}
            label={nameOf(person)}
            description={isMinor(person, on || today) ? t`A minor: somebody grown up speaks for them` : null}
          />
        ))}
      </fieldset>
      {minors.map((person) => {
        const offered = spokespeople(family, person, on || today);
        return (
          <NativeSelect
            key={person.id}
            label={t`Who speaks for ${nameOf(person)}`}
            value={speakerOf(person) ?? ''}
            onChange={(event) => setSpeakers({ ...speakers, [person.id]: event.currentTarget.value })}
            data={offered.map((one) => ({ value: one.id, label: nameOf(one) }))}
            error={offered.length === 0 ? t`There is nobody grown up in the family on that day.` : null}
            required
          />
        );
      })}
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
