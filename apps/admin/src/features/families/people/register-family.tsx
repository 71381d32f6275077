import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@tatyktuu/domain/kernel';
import { generationRoleLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { newId } from '../../../device.ts';
import { FormDialog } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { FamilyFields } from './family-fields.tsx';
import { LikeEntries } from './like-entries.tsx';
import css from './people.module.css';
import { contactOf, emptyDraft, identityOf, type PersonDraft, readBirth } from './person-draft.ts';
import { ContactFields, PersonFields } from './person-fields.tsx';
import { useLikeEntries } from './use-like-entries.ts';

interface Entry {
  readonly personId: Id;
  readonly draft: PersonDraft;
}

const entry = (role: PersonDraft['role']): Entry => ({ personId: newId(), draft: emptyDraft(role) });

/** A family written down by hand, with as many people as it has. */
export function RegisterFamily({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { send, pending, problem } = useSubmit();
  const [familyId] = useState(newId);
  const [family, setFamily] = useState({ name: '', number: '', address: '' });
  const [people, setPeople] = useState<readonly Entry[]>([entry('daughter-in-law')]);
  const change = (personId: Id, draft: PersonDraft) =>
    setPeople(people.map((each) => (each.personId === personId ? { personId, draft } : each)));
  const matchesOf = useLikeEntries(
    null,
    family.address,
    people.map(({ draft }) => draft),
  );

  const register = async () => {
    if (people.some(({ draft }) => readBirth(draft.birth) === 'unreadable')) return;
    const members = people.map(({ personId, draft }) => ({
      personId,
      absences: [],
      ...identityOf(draft),
      ...contactOf(draft),
    }));
    const { name, number, address } = family;
    const sent = await send([
      {
        kind: 'register-family',
        familyId,
        name,
        number: number === '' ? null : number,
        address,
        members,
        notes: [],
        source: null,
      },
    ]);
    if (sent?.refusals.length === 0) await navigate({ to: '/families/$familyId', params: { familyId } });
  };

  return (
    <FormDialog
      wide
      title={t`Register a family`}
      action={<Trans>Register</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void register()}
      onClose={onClose}
    >
      <FamilyFields value={family} onChange={setFamily} />
      {people.map(({ personId, draft }, index) => (
        <div key={personId} className={css.person}>
          <div className={css.personHead}>
            <h3>{generationRoleLabel(draft.role)}</h3>
            {people.length > 1 && (
              <Button
                variant="subtle"
                size="xs"
                onClick={() => setPeople(people.filter((each) => each.personId !== personId))}
              >
                <Trans>Remove</Trans>
              </Button>
            )}
          </div>
          <PersonFields draft={draft} onChange={(next) => change(personId, next)} />
          <ContactFields draft={draft} onChange={(next) => change(personId, next)} />
          <LikeEntries matches={matchesOf(index)} />
        </div>
      ))}
      <div>
        <Button onClick={() => setPeople([...people, entry(nextRole(people))])}>
          <Trans>Add another person</Trans>
        </Button>
      </div>
    </FormDialog>
  );
}

/** Whom one usually writes down next. */
function nextRole(people: readonly Entry[]): PersonDraft['role'] {
  const has = new Set(people.map(({ draft }) => draft.role));
  return (
    (['daughter-in-law', 'husband', 'mother-in-law', 'father-in-law'] as const).find(
      (role) => !has.has(role),
    ) ?? 'child'
  );
}
