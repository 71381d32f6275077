import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type CallAnswer, callAnswers } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { callAnswerLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { readPhone } from '../people/person-draft.ts';
import css from './contact.module.css';
import { type PersonSeen, useNameOf } from './contact-seen.ts';

type WithNumber = 'keep' | 'replace' | 'remove';

/** How somebody may be reached. The number that is known is not shown here: it stays, is replaced or goes. */
export function EditContact({
  familyId,
  person,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly person: PersonSeen;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const nameOf = useNameOf();
  const { send, pending, problem } = useSubmit();
  const [mayCall, setMayCall] = useState<CallAnswer | ''>(person.mayCall ?? '');
  const [safeContact, setSafeContact] = useState(person.safeContact);
  const [neverSay, setNeverSay] = useState(person.neverSay);
  const [withNumber, setWithNumber] = useState<WithNumber>(person.hasNumber ? 'keep' : 'replace');
  const [number, setNumber] = useState('');
  const save = async () => {
    const said = { mayCall: mayCall === '' ? null : mayCall, safeContact, neverSay };
    const contact =
      withNumber === 'keep' ? said : { ...said, phone: withNumber === 'remove' ? null : readPhone(number) };
    const sent = await send([{ kind: 'set-contact', familyId, personId: person.id, contact }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`How to reach ${nameOf(person)}`}
      action={<Trans>Save</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <NativeSelect
        label={t`May the person be called?`}
        value={mayCall}
        onChange={(event) => setMayCall(event.currentTarget.value as CallAnswer | '')}
        data={[
          { value: '', label: t`Nobody has asked` },
          ...callAnswers.map((value) => ({ value, label: callAnswerLabel(value) })),
        ]}
      />
      <Textarea
        label={t`When and through whom`}
        description={t`Such as: in the mornings, through her sister`}
        value={safeContact}
        onChange={(event) => setSafeContact(event.currentTarget.value)}
        maxLength={500}
      />
      <Textarea
        label={t`What must not be said, and to whom`}
        description={t`Whoever calls reads this first. Not why the family takes part: write what keeps the person safe.`}
        value={neverSay}
        onChange={(event) => setNeverSay(event.currentTarget.value)}
        maxLength={500}
      />
      {person.hasNumber && (
        <SegmentedControl
          aria-label={t`The telephone number`}
          value={withNumber}
          onChange={(value) => setWithNumber(value as WithNumber)}
          data={[
            { value: 'keep', label: t`Number stays` },
            { value: 'replace', label: t`Another number` },
            { value: 'remove', label: t`Remove it` },
          ]}
        />
      )}
      {withNumber === 'replace' && (
        <TextInput
          label={t`Telephone`}
          type="tel"
          autoComplete="off"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          maxLength={30}
          required={person.hasNumber}
        />
      )}
      <p className={css.soft}>
        <Trans>A facilitator's phone holds the words, never the number.</Trans>
      </p>
    </FormDialog>
  );
}
