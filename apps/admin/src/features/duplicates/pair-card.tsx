import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatPartialDay, generationRoleLabel, sexLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { PersonName } from '../../page/person-name.tsx';
import { Certainty } from './certainty.tsx';
import css from './duplicates.module.css';
import { Evidence } from './evidence.tsx';
import type { Entry, Pair } from './seen.ts';

interface PairCardProps {
  readonly pair: Pair;
  readonly pending: boolean;
  readonly onMerge: () => void;
  readonly onTellApart: () => void;
}

/** Two entries side by side, why they look alike, and the decision. */
export function PairCard({ pair, pending, onMerge, onTellApart }: PairCardProps): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const { one, other, certainty, evidence } = pair;
  const rows: readonly (readonly [string, (entry: Entry) => ReactNode])[] = [
    [t`Born`, ({ birth }) => (birth === null ? <Unknown /> : formatPartialDay(birth, language))],
    [t`Sex`, ({ sex }) => sexLabel(sex)],
    [t`Role`, ({ role }) => generationRoleLabel(role)],
    [t`Family`, (entry) => <FamilyLink entry={entry} />],
    [t`Address`, ({ address }) => (address === '' ? <Unknown /> : address)],
  ];
  const names = [one.fullName, other.fullName].join(', ');
  return (
    <article className={css.pair} aria-label={t`Pair: ${names}`}>
      <Certainty percent={certainty} />
      <table className={css.sides}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <PersonName person={one} />
            </th>
            <th scope="col">
              <PersonName person={other} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, cell]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{cell(one)}</td>
              <td>{cell(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Evidence evidence={evidence} />
      <div className={css.decide}>
        <Button disabled={pending} onClick={onTellApart} aria-label={t`Not the same person: ${names}`}>
          <Trans>Not the same</Trans>
        </Button>
        <Button disabled={pending} onClick={onMerge} aria-label={t`The same person: ${names}`}>
          <Trans>The same person…</Trans>
        </Button>
      </div>
    </article>
  );
}

function FamilyLink({ entry }: { readonly entry: Entry }): ReactNode {
  const { familyId, familyName, familyNumber } = entry;
  return (
    <Link to="/families/$familyId" params={{ familyId }}>
      {[familyNumber, familyName].filter(Boolean).join(' ') || <Trans>Open the family</Trans>}
    </Link>
  );
}

function Unknown(): ReactNode {
  return (
    <span className={css.soft}>
      <Trans>Not known</Trans>
    </span>
  );
}
