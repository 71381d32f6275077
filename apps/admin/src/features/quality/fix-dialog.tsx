import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { isMinor, membersOn, type QualityFinding } from '@tatyktuu/domain/families';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { Loaded } from '../../page/index.ts';
import { useMe } from '../../session.ts';
import { GiveConsents } from '../families/family/change-consent.tsx';
import { AddMember, CorrectFamily, CorrectMember } from '../families/family/change-family.tsx';
import { EditContact } from '../families/family/contact-edit.tsx';
import { type FamilySeen, type PersonSeen, useNameOf } from '../families/family/contact-seen.ts';
import { EndAbsence } from '../families/family/end-absence.tsx';
import { AssessFamily } from '../families/family/lifecycle/assess-family.tsx';
import { useFormInUse } from '../families/family/lifecycle/selection-form.ts';
import css from './quality.module.css';

interface FixDialogProps {
  readonly finding: QualityFinding;
  readonly onClose: () => void;
}

/** The dialog that mends a finding, opened where one stands. */
export function FixDialog({ finding, onClose }: FixDialogProps): ReactNode {
  const { t } = useLingui();
  const query = useQuery(api.families.one.queryOptions({ familyId: finding.familyId }));
  if (query.data) return <Fix family={query.data} finding={finding} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={t`One moment`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <Loaded query={query}>{() => <Trans>One moment</Trans>}</Loaded>
    </Modal>
  );
}

function Fix({ family, finding, onClose }: FixDialogProps & { readonly family: FamilySeen }): ReactNode {
  const { today } = useMe();
  const form = useFormInUse();
  const { fix, personId } = finding;
  const person = family.members.find(({ id }) => id === personId);
  const familyId = family.id;
  if (fix === 'add-member') return <AddMember familyId={familyId} onClose={onClose} />;
  if (fix === 'correct-family') return <CorrectFamily family={family} onClose={onClose} />;
  if (person && fix === 'correct-member') {
    return <CorrectMember familyId={familyId} person={person} onClose={onClose} />;
  }
  if (person && fix === 'set-contact') {
    return <EditContact familyId={familyId} person={person} onClose={onClose} />;
  }
  const absence = person?.absences.find(({ from, until }) => from !== null && until === null);
  if (person && absence && fix === 'plan-absence') {
    return <EndAbsence familyId={familyId} personId={person.id} absence={absence} onClose={onClose} />;
  }
  if (fix === 'give-consent') {
    const people = membersOn(family, today);
    return <GiveConsents family={family} people={person ? [person] : people} onClose={onClose} />;
  }
  if (fix === 'set-contact') return <ReachWhom family={family} onClose={onClose} />;
  if (fix === 'assess-family' && form) return <AssessFamily family={family} form={form} onClose={onClose} />;
  return form === undefined ? null : <OnItsPage familyId={familyId} />;
}

/** Nobody of the family can be reached: whoever one has heard of is chosen, and how is said in the next step. */
function ReachWhom({
  family,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const nameOf = useNameOf();
  const [chosen, setChosen] = useState<PersonSeen['id'] | null>(null);
  const person = family.members.find(({ id }) => id === chosen);
  if (person) return <EditContact familyId={family.id} person={person} onClose={onClose} />;
  const present = new Set(membersOn(family, today).map(({ id }) => id));
  const people = family.members.filter((one) => present.has(one.id) && !isMinor(one, today));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Who can be reached?`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <div className={css.whom}>
        {people.map((one) => (
          <Button key={one.id} justify="start" onClick={() => setChosen(one.id)}>
            {nameOf(one)}
          </Button>
        ))}
      </div>
    </Modal>
  );
}

/** What takes more than a form is done on the family's page. */
function OnItsPage({ familyId }: { readonly familyId: FamilySeen['id'] }): ReactNode {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '/families/$familyId', params: { familyId } });
  }, [navigate, familyId]);
  return null;
}
