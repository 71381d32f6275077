import { Plural, useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { formatPartialDay, generationRoleLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Notice, PersonName } from '../../../page/index.ts';
import { Certainty } from '../../duplicates/certainty.tsx';
import { Evidence } from '../../duplicates/evidence.tsx';
import css from './people.module.css';
import { identityOf, type PersonDraft, readPhone } from './person-draft.ts';

const WAIT_AFTER_TYPING = 300;
/** So many letters of a name are compared at least. */
const SHORTEST_NAME = 4;
/** More would not be looked at. */
const SHOWN = 3;

/** Whoever is registered already and may be the same person, with what speaks for it, before anything is saved. */
export function LikeEntries({
  draft,
  familyId,
  address,
  kin,
}: {
  readonly draft: PersonDraft;
  /** The family she is added to; null when it is registered together with her. */
  readonly familyId: FamilyId | null;
  readonly address: string;
  /** Full names of the others of the family. */
  readonly kin: readonly string[];
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const { role: _, ...identity } = identityOf(draft);
  const asked = {
    ...identity,
    familyId,
    phone: readPhone(draft.contact.phone),
    address,
    kin: kin.filter((name) => name.trim() !== ''),
  };
  const [settled] = useDebouncedValue(JSON.stringify(asked), WAIT_AFTER_TYPING);
  const query = useQuery(
    api.duplicates.check.queryOptions(JSON.parse(settled) as typeof asked, {
      enabled: identity.fullName.trim().length >= SHORTEST_NAME,
      gcTime: 0,
    }),
  );
  const matches = query.data?.matches.slice(0, SHOWN) ?? [];
  if (matches.length === 0 || identity.fullName.trim().length < SHORTEST_NAME) return null;
  return (
    <div aria-live="polite">
      <Notice tone="wait">
        <p>
          <Plural
            value={matches.length}
            one="Perhaps registered already: look before you save."
            other="Perhaps registered already, one of these #: look before you save."
          />
        </p>
        <ul className={css.likes}>
          {matches.map(({ entry, certainty, evidence }) => (
            <li key={entry.id}>
              <Link
                to="/families/$familyId"
                params={{ familyId: entry.familyId }}
                target="_blank"
                aria-label={t`${entry.fullName}, opens in another tab`}
              >
                <PersonName person={entry} />
              </Link>
              <p className={css.soft}>
                {[
                  generationRoleLabel(entry.role),
                  entry.birth !== null && formatPartialDay(entry.birth, language),
                  [entry.familyNumber, entry.familyName].filter(Boolean).join(' '),
                  entry.address,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <Certainty percent={certainty} />
              <Evidence evidence={evidence} />
            </li>
          ))}
        </ul>
        <Checkbox label={t`I looked: it is somebody else`} required />
      </Notice>
    </div>
  );
}
