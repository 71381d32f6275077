import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { formatMoment } from '@tatyktuu/locales';
import { factLabel } from '@tatyktuu/locales/reasons';
import type { ReactNode } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Loaded, Section } from '../../../page/index.ts';
import css from './family.module.css';

/** What happened to the family, newest first, as the journal has it. */
export function Timeline({ familyId }: { readonly familyId: FamilyId }): ReactNode {
  const language = useLanguage();
  const query = useQuery(api.families.timeline.queryOptions({ familyId }));
  return (
    <Section title={<Trans>What happened</Trans>}>
      <Loaded query={query}>
        {(entries) => (
          <ol className={css.timeline}>
            {entries.map(({ fact }) => (
              <li key={fact.id}>
                <time dateTime={fact.recordedAt.slice(0, 24)}>{formatMoment(fact.recordedAt, language)}</time>
                <span>{factLabel(fact.kind)}</span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}
