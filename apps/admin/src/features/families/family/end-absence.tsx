import { Trans, useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import type { PlannedAbsence } from '@tatyktuu/domain/families';
import { addDays, type Day, type FamilyId, type PersonId } from '@tatyktuu/domain/kernel';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { DayField, FormDialog } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import { absenceWords } from './absence-words.ts';

/** Ends a time away that was foreseen, or says until when it goes on. */
export function EndAbsence({
  familyId,
  personId,
  absence,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly absence: PlannedAbsence;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const [isBack, setBack] = useState(true);
  const [since, setSince] = useState<Day | ''>(today);
  const [last, setLast] = useState<Day | ''>('');
  const save = async () => {
    const until = isBack ? addDays(since, -1) : last;
    const sent = await send([{ kind: 'plan-absence', familyId, personId, absence: { ...absence, until } }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`The time away`}
      action={<Trans>Save</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>{absenceWords(absence, language)}</p>
      <SegmentedControl
        fullWidth
        aria-label={t`Is the person back?`}
        value={isBack ? 'back' : 'away'}
        onChange={(value) => setBack(value === 'back')}
        data={[
          { value: 'back', label: t`Is back` },
          { value: 'away', label: t`Still away` },
        ]}
      />
      {isBack ? (
        <DayField
          label={t`Back since`}
          value={since}
          onChange={setSince}
          {...(absence.from !== null && { min: addDays(absence.from, 1) })}
          max={today}
        />
      ) : (
        <DayField label={t`Last day away`} value={last} onChange={setLast} min={today} />
      )}
    </FormDialog>
  );
}
