import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import {
  type CallAnswer,
  callAnswers,
  type GenerationRole,
  generationRoles,
  type Sex,
  sexes,
} from '@tatyktuu/domain/families';
import { callAnswerLabel, generationRoleLabel, sexLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import css from './people.module.css';
import { type ContactDraft, inRole, type PersonDraft, readBirth } from './person-draft.ts';

interface DraftProps {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
}

/** Who a person is. */
export function PersonFields({ draft, onChange }: DraftProps): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const set = (change: Partial<PersonDraft>) => onChange({ ...draft, ...change });
  const unreadable = readBirth(draft.birth) === 'unreadable';
  return (
    <div className={css.fields}>
      <TextInput
        className={css.whole}
        label={t`Surname, given name, patronymic`}
        value={draft.fullName}
        onChange={(event) => set({ fullName: event.currentTarget.value })}
        maxLength={200}
        required
      />
      <NativeSelect
        label={t`Role in the family`}
        value={draft.role}
        onChange={(event) => onChange(inRole(draft, event.currentTarget.value as GenerationRole))}
        data={generationRoles.map((role) => ({ value: role, label: generationRoleLabel(role) }))}
      />
      <NativeSelect
        label={t`Sex`}
        value={draft.sex}
        onChange={(event) => set({ sex: event.currentTarget.value as Sex })}
        data={sexes.map((sex) => ({ value: sex, label: sexLabel(sex) }))}
      />
      <TextInput
        label={t`Born`}
        description={t`A day such as 3.5.1990, or only the year`}
        value={draft.birth}
        onChange={(event) => set({ birth: event.currentTarget.value })}
        error={unreadable && t`Write it as 3.5.1990, or only the year.`}
        inputMode="numeric"
      />
      <TextInput
        label={t`Personal number`}
        description={t`14 digits, if known`}
        value={draft.nationalId}
        onChange={(event) => set({ nationalId: event.currentTarget.value })}
        inputMode="numeric"
        maxLength={40}
      />
    </div>
  );
}

/** How she may be reached: first whether and how, then the number. */
export function ContactFields({ draft, onChange }: DraftProps): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { contact } = draft;
  const set = (change: Partial<ContactDraft>) => onChange({ ...draft, contact: { ...contact, ...change } });
  return (
    <div className={css.fields}>
      <NativeSelect
        label={t`May the person be called?`}
        value={contact.mayCall}
        onChange={(event) => set({ mayCall: event.currentTarget.value as CallAnswer | '' })}
        data={[
          { value: '', label: t`Nobody has asked` },
          ...callAnswers.map((value) => ({ value, label: callAnswerLabel(value) })),
        ]}
      />
      <TextInput
        type="tel"
        label={t`Telephone`}
        value={contact.phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
        maxLength={40}
        autoComplete="off"
      />
      <TextInput
        label={t`When and through whom`}
        value={contact.safeContact}
        onChange={(event) => set({ safeContact: event.currentTarget.value })}
        maxLength={200}
      />
      <TextInput
        label={t`What must not be said, and to whom`}
        value={contact.neverSay}
        onChange={(event) => set({ neverSay: event.currentTarget.value })}
        maxLength={200}
      />
    </div>
  );
}
