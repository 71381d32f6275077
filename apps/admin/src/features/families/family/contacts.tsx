import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type CallAnswer, membersOn } from '@tatyktuu/domain/families';
import { callAnswerLabel, generationRoleLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { Anchored } from '../../../page/anchored.tsx';
import { Section, Status, type Tone } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import css from './contact.module.css';
import { EditContact } from './contact-edit.tsx';
import { type FamilySeen, type PersonSeen, useNameOf } from './contact-seen.ts';
import { ShowNumber } from './number.tsx';

/** Whether each person may be called, when and through whom, and what must not be said: before any number. */
export function Contacts({ family }: { readonly family: FamilySeen }): ReactNode {
  const { today } = useMe();
  const [editing, setEditing] = useState<PersonSeen['id'] | null>(null);
  const present = new Set(membersOn(family, today).map(({ id }) => id));
  const people = family.members.filter(({ id }) => present.has(id));
  const shown = people.filter((person) => person.role !== 'child' || isReachable(person));
  const edited = people.find(({ id }) => id === editing);
  return (
    <Anchored id="contacts">
      <Section title={<Trans>How to reach them</Trans>}>
        <ul className={css.people}>
          {shown.map((person) => (
            <Contact key={person.id} family={family} person={person} onEdit={() => setEditing(person.id)} />
          ))}
        </ul>
        {edited && <EditContact familyId={family.id} person={edited} onClose={() => setEditing(null)} />}
      </Section>
    </Anchored>
  );
}

function isReachable({ hasNumber, mayCall, safeContact, neverSay }: PersonSeen): boolean {
  return hasNumber || mayCall !== null || safeContact !== '' || neverSay !== '';
}

const tones: Readonly<Record<CallAnswer, Tone>> = { yes: 'well', 'with-care': 'wait', no: 'stop' };

function Contact({
  family,
  person,
  onEdit,
}: {
  readonly family: FamilySeen;
  readonly person: PersonSeen;
  readonly onEdit: () => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const nameOf = useNameOf();
  const { mayCall, safeContact, neverSay, hasNumber, role } = person;
  return (
    <li>
      <div>
        <div className={css.name}>{nameOf(person)}</div>
        <div className={css.soft}>{generationRoleLabel(role)}</div>
      </div>
      <div className={css.how}>
        {mayCall === null ? (
          <Status tone={hasNumber ? 'wait' : 'past'}>
            {hasNumber ? (
              <Trans>Nobody has asked whether a call is safe</Trans>
            ) : (
              <Trans>No telephone is known</Trans>
            )}
          </Status>
        ) : (
          <Status tone={tones[mayCall]}>{callAnswerLabel(mayCall)}</Status>
        )}
        {safeContact !== '' && <p className={css.said}>{safeContact}</p>}
        {neverSay !== '' && (
          <p className={css.never}>
            <strong>
              <Trans>What must not be said</Trans>
            </strong>
            {neverSay}
          </p>
        )}
        {hasNumber && mayCall !== 'no' && <ShowNumber family={family} person={person} />}
      </div>
      <div className={css.actions}>
        <Button size="xs" aria-label={t`Change how to reach ${nameOf(person)}`} onClick={onEdit}>
          <Trans>Change</Trans>
        </Button>
      </div>
    </li>
  );
}
