import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type Consent, type ConsentPurpose, consentPurposes, type Person } from '@tatyktuu/domain/families';
import { consentPurposeLabel, formatDay, generationRoleLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { DataTable, Facts, Status } from '../../../page/index.ts';
import css from './consents.module.css';
import { useNameOf } from './contact-seen.ts';

interface ConsentTableProps {
  readonly people: readonly Person[];
  readonly consents: readonly Consent[];
  readonly onLook: (id: Consent['id']) => void;
}

/** Person by purpose. On a phone each person has the purposes below her name. */
export function ConsentTable({ people, consents, onLook }: ConsentTableProps): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const nameOf = useNameOf();
  const narrow = useMediaQuery('(max-width: 900px)') ?? false;
  const state = (person: Person, purpose: ConsentPurpose) => (
    <State consent={lastOf(consents, person.id, purpose)} name={nameOf(person)} onLook={onLook} />
  );
  const notAsked = (person: Person) =>
    consentPurposes
      .filter((purpose) => !lastOf(consents, person.id, purpose))
      .map(consentPurposeLabel)
      .join(', ');
  if (narrow) {
    return (
      <ul className={css.people}>
        {people.map((person) => (
          <li key={person.id}>
            <h3>{nameOf(person)}</h3>
            <Facts
              items={[
                ...consentPurposes
                  .filter((purpose) => lastOf(consents, person.id, purpose))
                  .map(
                    (purpose) =>
                      [
                        consentPurposeLabel(purpose),
                        <span key={purpose}>{state(person, purpose)}</span>,
                      ] as const,
                  ),
                [t`Not asked`, notAsked(person) || '—'],
              ]}
            />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <DataTable
      label={t`Consent`}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          heading: <Trans>Who</Trans>,
          cell: (person) => (
            <>
              {nameOf(person)}
              <br />
              <span className={css.soft}>{generationRoleLabel(person.role)}</span>
            </>
          ),
        },
        ...consentPurposes.map((purpose) => ({
          key: purpose,
          heading: consentPurposeLabel(purpose),
          cell: (person: Person) => state(person, purpose),
        })),
      ]}
    />
  );
}

/** The one that stands, else the last that was taken back. */
function lastOf(
  consents: readonly Consent[],
  personId: Person['id'],
  purpose: ConsentPurpose,
): Consent | undefined {
  const hers = consents.filter((one) => one.personId === personId && one.purpose === purpose);
  return hers.find(({ withdrawnOn }) => withdrawnOn === null) ?? hers.at(-1);
}

function State({
  consent,
  name,
  onLook,
}: {
  readonly consent: Consent | undefined;
  readonly name: string;
  readonly onLook: (id: Consent['id']) => void;
}): ReactNode {
  const language = useLanguage();
  if (!consent) {
    return (
      <span className={css.soft}>
        <Trans>Not asked</Trans>
      </span>
    );
  }
  const { id, purpose, givenOn, withdrawnOn } = consent;
  return (
    <Anchor component="button" type="button" inherit ta="start" c="var(--ink)" onClick={() => onLook(id)}>
      <VisuallyHidden>
        {name}, {consentPurposeLabel(purpose)}:{' '}
      </VisuallyHidden>
      {withdrawnOn === null ? (
        <Status tone="well">
          <Trans>Given {formatDay(givenOn, language, 'full')}</Trans>
        </Status>
      ) : (
        <Status tone="past">
          <Trans>Taken back {formatDay(withdrawnOn, language, 'full')}</Trans>
        </Status>
      )}
    </Anchor>
  );
}
