import { Trans, useLingui } from '@lingui/react/macro';
import type { Family, Person } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { FamilyFields } from '../people/family-fields.tsx';
import { draftOf, identityOf, readBirth } from '../people/person-draft.ts';
import { PersonFields } from '../people/person-fields.tsx';

export { AddMember } from './add-member.tsx';

interface Closing {
  readonly onClose: () => void;
}

/** Name, number and address set right. What stood there before stays in the journal. */
export function CorrectFamily({ family, onClose }: { readonly family: Family } & Closing): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const { id: familyId, name, number, address } = family;
  const [text, setText] = useState({ name, number: number ?? '', address });
  const save = async () => {
    const sent = await send([
      { kind: 'correct-family', familyId, ...text, number: text.number === '' ? null : text.number },
    ]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Correct the family`}
      action={<Trans>Save</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FamilyFields value={text} onChange={setText} />
    </FormDialog>
  );
}

/** Who a person is, set right. How she may be reached is changed by itself. */
export function CorrectMember({
  familyId,
  person,
  onClose,
}: { readonly familyId: FamilyId; readonly person: Person } & Closing): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const [draft, setDraft] = useState(() => draftOf(person));
  const save = async () => {
    if (readBirth(draft.birth) === 'unreadable') return;
    const sent = await send([
      { kind: 'correct-member', familyId, personId: person.id, ...identityOf(draft) },
    ]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      wide
      title={t`Correct the person's details`}
      action={<Trans>Save</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <PersonFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
