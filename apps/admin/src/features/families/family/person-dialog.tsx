import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PlannedAbsence, Tie } from '@tatyktuu/domain/families';
import { arrivalLabel, departureLabel, formatDay, generationRoleLabel, sexLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Facts, Problem } from '../../../page/index.ts';
import { RowAction } from '../../../page/row-action.tsx';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import { absenceWords } from './absence-words.ts';
import { CorrectMember } from './change-family.tsx';
import { type FamilySeen, type PersonSeen, useNameOf } from './contact-seen.ts';
import { EndAbsence } from './end-absence.tsx';
import css from './family.module.css';
import { FamilyLink } from './family-link.tsx';
import { tiesOn } from './graph/kin.ts';
import { NoteDeparture, NoteReturn } from './in-time/departure.tsx';
import { EndTie } from './in-time/end-tie.tsx';
import { OtherEntries } from './in-time/other-entries.tsx';
import { TiePeople } from './in-time/tie-people.tsx';
import { kinOf } from './kin-words.ts';
import { Born } from './people-table.tsx';
import { PlanAbsence } from './plan-absence.tsx';

type Open =
  | 'correct'
  | 'absence'
  | 'leave'
  | 'return'
  | 'tie'
  | { readonly end: Tie }
  | { readonly back: PlannedAbsence }
  | null;

/** One person: who she is, whose, since when, and what can change of it. */
export function PersonDialog({
  family,
  person,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly person: PersonSeen;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { today } = useMe();
  const [open, setOpen] = useState<Open>(null);
  const { data: policy } = useQuery(api.registry.policy.queryOptions());
  const { send, pending, problem } = useSubmit();
  const familyId = family.id;
  const close = () => setOpen(null);
  const { arrival, departure, role, sex, birth, nationalId, absences, id } = person;
  if (open === 'correct') return <CorrectMember familyId={familyId} person={person} onClose={close} />;
  if (open === 'absence') return <PlanAbsence familyId={familyId} personId={id} onClose={close} />;
  if (open === 'leave') return <NoteDeparture familyId={familyId} person={person} onClose={onClose} />;
  if (open === 'return') return <NoteReturn familyId={familyId} person={person} onClose={onClose} />;
  if (open === 'tie') return <TiePeople family={family} from={id} onClose={close} />;
  if (open !== null && 'back' in open)
    return <EndAbsence familyId={familyId} personId={id} absence={open.back} onClose={close} />;
  if (open !== null) return <EndTie family={family} tie={open.end} onClose={close} />;
  const ties = family.ties.filter(({ of, to }) => of === id || to === id);
  const isHere = departure === null && person.sameAs === null && family.mergedInto === null;
  const canReturn = departure !== null && departure.how !== 'died' && family.mergedInto === null;
  const nameHead = (personId: PersonSeen['id'] | null) => send([{ kind: 'name-head', familyId, personId }]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={nameOf(person)}
      size="lg"
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <div className={css.dialog}>
        <Facts
          items={[
            [t`Role in the family`, generationRoleLabel(role)],
            [t`Sex`, sexLabel(sex)],
            birth !== null && [
              t`Born`,
              <Born
                key="born"
                birth={birth}
                on={departure?.how === 'died' ? departure.on : today}
                aged={departure?.how !== 'died'}
              />,
            ],
            arrival.on !== null && [
              t`In the family`,
              <span key="arrival">
                {arrivalLabel(arrival.how)} {formatDay(arrival.on, language, 'full')}{' '}
                {arrival.from !== null && <FamilyLink familyId={arrival.from} />}
              </span>,
            ],
            departure !== null && [
              t`Left`,
              <span key="departure">
                {departureLabel(departure.how)} {formatDay(departure.on, language, 'full')}{' '}
                {departure.to !== null && <FamilyLink familyId={departure.to} />}
              </span>,
            ],
            ties.length > 0 && [
              t`Tied to`,
              <Ties key="ties" family={family} id={id} onEnd={(tie) => setOpen({ end: tie })} />,
            ],
            [t`Personal number`, <Shown key="number" text={nationalId} />],
            [
              t`Away`,
              absences.length === 0 ? (
                <Trans>Nothing foreseen</Trans>
              ) : (
                absences.map((absence) => (
                  <div key={JSON.stringify(absence)}>
                    {absenceWords(absence, language)}{' '}
                    {isHere && (absence.until === null || absence.until >= today) && (
                      <RowAction onClick={() => setOpen({ back: absence })}>
                        <Trans>Note the return…</Trans>
                      </RowAction>
                    )}
                  </div>
                ))
              ),
            ],
            policy?.heads === true && [
              t`Head of the family`,
              family.head === id ? <Trans>Yes</Trans> : <Trans>No</Trans>,
            ],
          ]}
        />
        <OtherEntries family={family} person={person} />
        <Problem sentence={problem} />
        <div className={css.dialogActions}>
          <Button onClick={() => setOpen('correct')}>
            <Trans>Correct</Trans>
          </Button>
          {isHere && (
            <>
              <Button onClick={() => setOpen('absence')}>
                <Trans>Note a time away</Trans>
              </Button>
              <Button onClick={() => setOpen('tie')}>
                <Trans>Say who is whose</Trans>
              </Button>
              {policy?.heads === true && (
                <Button loading={pending} onClick={() => void nameHead(family.head === id ? null : id)}>
                  {family.head === id ? (
                    <Trans>No longer head</Trans>
                  ) : (
                    <Trans>Make head of the family</Trans>
                  )}
                </Button>
              )}
              <Button onClick={() => setOpen('leave')}>
                <Trans>Left the family…</Trans>
              </Button>
            </>
          )}
          {canReturn && (
            <Button onClick={() => setOpen('return')}>
              <Trans>Came back…</Trans>
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}

/** Whose she is and was, with the way to end what can end. */
function Ties({
  family,
  id,
  onEnd,
}: {
  readonly family: FamilySeen;
  readonly id: PersonSeen['id'];
  readonly onEnd: (tie: Tie) => void;
}): ReactNode {
  useLanguage();
  const { today } = useMe();
  const nameOf = useNameOf();
  const name = (wanted: string) => nameOf(family.members.find((each) => each.id === wanted));
  const ending = family.ties.filter(
    ({ kind, of, to, until }) => kind !== 'parent' && until === null && (of === id || to === id),
  );
  return (
    <>
      {kinOf(id, tiesOn(family.ties, family.members, today)).map(({ label, people }) => (
        <div key={label}>
          <span className={css.soft}>{label}:</span> {people.map(name).join(', ')}
        </div>
      ))}
      {ending.map((tie) => {
        const other = name(tie.of === id ? tie.to : tie.of);
        return (
          <RowAction key={tie.id} onClick={() => onEnd(tie)}>
            {tie.kind === 'spouse' ? (
              <Trans>The marriage ended: {other}…</Trans>
            ) : (
              <Trans>The guardianship ended: {other}…</Trans>
            )}
          </RowAction>
        );
      })}
    </>
  );
}

/** Something that nobody should read over a shoulder: shown when it is asked for. */
function Shown({ text }: { readonly text: string | null }): ReactNode {
  const [shown, setShown] = useState(false);
  if (text === null) return <Trans>Not known</Trans>;
  if (shown) return text;
  return (
    <Button size="xs" onClick={() => setShown(true)}>
      <Trans>Show</Trans>
    </Button>
  );
}
