import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import type { KnownName, PaperLine, PaperMatch } from '@tatyktuu/domain/imports';
import { generationRoleLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import css from '../imports.module.css';
import type { PapersReading } from '../reading/read-papers.ts';
import { FindPerson } from './find-person.tsx';

const LEFT_OUT = 'leave-out';
const OPEN = '';

/** Whom a line means: somebody of that name, somebody looked up, or nobody. */
export function WhoCell({
  line,
  match,
  about,
  who,
  onChoose,
}: {
  readonly line: PaperLine;
  readonly match: PaperMatch;
  readonly about: PapersReading['about'];
  /** Null when the line is left out, undefined while that is to be decided. */
  readonly who: KnownName | null | undefined;
  readonly onChoose: (person: KnownName | null) => void;
}): ReactNode {
  const { t } = useLingui();
  const [finding, setFinding] = useState(false);
  const isKnown = who == null || match.candidates.some(({ personId }) => personId === who.personId);
  const people = isKnown ? match.candidates : [...match.candidates, who];
  const value = who === undefined ? OPEN : who === null ? LEFT_OUT : who.personId;
  const open = match.candidates.length > 0 ? t`Several: decide` : t`Not found: decide`;
  return (
    <div className={css.who}>
      <NativeSelect
        size="xs"
        aria-label={t`Whom row ${line.row} means, ${line.fullName}`}
        value={value}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen !== OPEN) onChoose(people.find(({ personId }) => personId === chosen) ?? null);
        }}
        data={[
          ...(who === undefined ? [{ value: OPEN, label: open }] : []),
          ...people.map((person) => ({ value: person.personId, label: nameOf(person, about) })),
          { value: LEFT_OUT, label: t`Leave out` },
        ]}
      />
      <Button size="compact-xs" variant="subtle" onClick={() => setFinding(true)}>
        <Trans>Look up</Trans>
      </Button>
      {finding && (
        <FindPerson
          name={line.fullName}
          onClose={() => setFinding(false)}
          onChoose={(person) => {
            setFinding(false);
            onChoose(person);
          }}
        />
      )}
    </div>
  );
}

/** With the family's number, and what tells her from others of the same name. */
function nameOf({ familyNumber, fullName, personId }: KnownName, about: PapersReading['about']): string {
  const known = about.get(personId);
  const parts = [familyNumber, fullName, known && generationRoleLabel(known.role), known?.birth?.slice(0, 4)];
  return parts.filter(Boolean).join(' · ');
}
