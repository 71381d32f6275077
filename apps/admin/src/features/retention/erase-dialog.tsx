import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ErasableKind, erasableKinds } from '@tatyktuu/domain/families';
import type { PersonId } from '@tatyktuu/domain/kernel';
import { erasableKindLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog, Loaded, Notice } from '../../page/index.ts';
import { useSubmit } from '../../submit.ts';
import { type FamilySeen, useNameOf } from '../families/family/contact-seen.ts';
import { Rehearsal } from './rehearsal.tsx';
import css from './retention.module.css';

const WHOLE = '';

/** Of whom, and what: below stands what exactly would go, before the word is typed that makes it go. */
export function EraseDialog({
  family,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const nameOf = useNameOf();
  const { send, pending, problem } = useSubmit();
  const [whom, setWhom] = useState<PersonId | typeof WHOLE>(WHOLE);
  const [kinds, setKinds] = useState<readonly ErasableKind[]>(erasableKinds);
  const [typed, setTyped] = useState('');
  const personIds = whom === WHOLE ? null : [whom];
  const query = useQuery(
    api.retention.rehearseErasure.queryOptions(
      { familyId: family.id, personIds, kinds: [...kinds] },
      { enabled: kinds.length > 0, placeholderData: keepPreviousData },
    ),
  );
  const takesPart = family.enrolledOn !== null && family.withdrawnOn === null;
  const word = t`erase`;
  const confirmed = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const choose = (kind: ErasableKind, ticked: boolean) =>
    setKinds(erasableKinds.filter((each) => (each === kind ? ticked : kinds.includes(each))));
  const erase = async () => {
    if (!confirmed || kinds.length === 0) return;
    const sent = await send([
      { kind: 'erase-details', familyId: family.id, personIds, kinds, why: 'asked-for' },
    ]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      wide
      title={t`Erase details`}
      action={<Trans>Erase for good</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void erase()}
      onClose={onClose}
    >
      <NativeSelect
        label={t`Whose details`}
        value={whom}
        onChange={(event) => setWhom(event.currentTarget.value)}
        data={[
          { value: WHOLE, label: t`The whole family` },
          ...family.members.map((person) => ({ value: person.id, label: nameOf(person) })),
        ]}
      />
      <fieldset className={css.kinds}>
        <legend>{t`What is erased`}</legend>
        {erasableKinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={kinds.includes(kind)}
            onChange={(event) => choose(kind, event.currentTarget.checked)}
            label={erasableKindLabel(kind)}
          />
        ))}
      </fieldset>
      {whom === WHOLE && kinds.includes('identity') && takesPart && (
        <Notice tone="stop">
          <Trans>
            This family takes part in the programme: who its people are cannot be erased before its time in
            the programme has ended.
          </Trans>
        </Notice>
      )}
      {kinds.length > 0 && (
        <Loaded query={query}>{(rehearsal) => <Rehearsal rehearsal={rehearsal} />}</Loaded>
      )}
      <TextInput
        label={t`Type “${word}” to confirm`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        error={typed !== '' && !confirmed ? t`This is not the word yet.` : null}
        required
      />
    </FormDialog>
  );
}
