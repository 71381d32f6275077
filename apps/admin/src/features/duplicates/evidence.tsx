import { Trans, useLingui } from '@lingui/react/macro';
import type { Evidence as EvidenceFound } from '@tatyktuu/domain/duplicates';
import { evidenceSentence } from '@tatyktuu/locales/reasons';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import css from './duplicates.module.css';

/** Why the program says so: what speaks for one human being, and what for two. */
export function Evidence({ evidence }: { readonly evidence: readonly EvidenceFound[] }): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const sides = [
    { side: '+', title: <Trans>Speaks for one person</Trans>, mark: '+', label: t`Speaks for one person` },
    { side: '-', title: <Trans>Speaks for two</Trans>, mark: '−', label: t`Speaks for two` },
  ] as const;
  return (
    <div className={css.evidence}>
      {sides.map(({ side, title, mark, label }) => {
        const found = evidence.filter((one) => one.side === side);
        return (
          found.length > 0 && (
            <div key={side}>
              <p className={css.soft}>{title}</p>
              <ul aria-label={label} data-side={side}>
                {found.map((one) => (
                  <li key={one.code}>
                    <span aria-hidden="true">{mark}</span>
                    {evidenceSentence(one)}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </div>
  );
}
