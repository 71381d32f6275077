import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import type { Person } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { generationRoleLabel, sexLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { Facts } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { absenceWords } from './absence-words.ts';
import { CorrectMember } from './change-family.tsx';
import css from './family.module.css';
import { Born } from './people-table.tsx';
import { PlanAbsence } from './plan-absence.tsx';

/** One person. The telephone stands behind the words that say whether and how she may be called. */
export function PersonDialog({
  familyId,
  person,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly person: Person;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const { today } = useMe();
  const [open, setOpen] = useState<'correct' | 'absence' | null>(null);
  const { fullName, role, sex, birth, phone, safeContact, nationalId, absences } = person;
  if (open === 'correct')
    return <CorrectMember familyId={familyId} person={person} onClose={() => setOpen(null)} />;
  if (open === 'absence') {
    return <PlanAbsence familyId={familyId} personId={person.id} onClose={() => setOpen(null)} />;
  }
  return (
    <Modal opened onClose={onClose} title={fullName} size="lg" closeButtonProps={{ 'aria-label': t`Close` }}>
      <div className={css.dialog}>
        <Facts
          items={[
            [t`Role in the family`, generationRoleLabel(role)],
            [t`Sex`, sexLabel(sex)],
            birth !== null && [t`Born`, <Born key="born" birth={birth} today={today} />],
            [
              t`When and through whom to call`,
              safeContact === '' ? (
                <Trans>Nothing was said. Ask first.</Trans>
              ) : (
                <strong>{safeContact}</strong>
              ),
            ],
            [t`Telephone`, <Shown key="phone" text={phone} link />],
            [t`Personal number`, <Shown key="number" text={nationalId} />],
            [
              t`Away`,
              absences.length === 0 ? (
                <Trans>Nothing foreseen</Trans>
              ) : (
                absences.map((absence) => (
                  <div key={JSON.stringify(absence)}>{absenceWords(absence, language)}</div>
                ))
              ),
            ],
          ]}
        />
        <div className={css.dialogActions}>
          <Button onClick={() => setOpen('absence')}>
            <Trans>Note a time away</Trans>
          </Button>
          <Button onClick={() => setOpen('correct')}>
            <Trans>Correct</Trans>
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** Something that nobody should read over a shoulder: shown when it is asked for. */
function Shown({ text, link = false }: { readonly text: string | null; readonly link?: boolean }): ReactNode {
  const [shown, setShown] = useState(false);
  if (text === null) return <Trans>Not known</Trans>;
  if (!shown) {
    return (
      <Button size="xs" onClick={() => setShown(true)}>
        <Trans>Show</Trans>
      </Button>
    );
  }
  return link ? <a href={`tel:${text}`}>{text}</a> : text;
}
