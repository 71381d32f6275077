import { Plural, useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatPartialDay, generationRoleLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { Notice, PersonName } from '../../../page/index.ts';
import { Certainty } from '../../duplicates/certainty.tsx';
import { Evidence } from '../../duplicates/evidence.tsx';
import css from './people.module.css';
import type { Match } from './use-like-entries.ts';

/** More would not be looked at. */
const SHOWN = 3;

/** Whoever is registered already and may be the same person, with what speaks for it, before anything is saved. */
export function LikeEntries({ matches }: { readonly matches: readonly Match[] }): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const shown = matches.slice(0, SHOWN);
  return (
    <div aria-live="polite">
      {shown.length > 0 && (
        <Notice tone="wait">
          <p>
            <Plural
              value={shown.length}
              one="Perhaps registered already: look before you save."
              other="Perhaps registered already, one of these #: look before you save."
            />
          </p>
          <ul className={css.likes}>
            {shown.map(({ entry, certainty, evidence }) => (
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
      )}
    </div>
  );
}
