import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { formatMoment } from '@tatyktuu/locales';
import { factLabel } from '@tatyktuu/locales/reasons';
import type { ReactNode } from 'react';
import { api, type client } from '../../../api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Loaded, Section } from '../../../page/index.ts';
import css from './family.module.css';

type Entry = Awaited<ReturnType<typeof client.families.timeline.query>>[number];

/** The same thing that happened several times in one minute is one line. */
function together(entries: readonly Entry[]): { readonly fact: Entry['fact']; readonly times: number }[] {
  const minute = ({ recordedAt, kind }: Entry['fact']) => `${recordedAt.slice(0, 16)} ${kind}`;
  const groups = Map.groupBy(entries, ({ fact }) => minute(fact));
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ fact: group[0].fact, times: group.length }] : [],
  );
}

/** What happened to the family, newest first, as the journal has it. */
export function Timeline({ familyId }: { readonly familyId: FamilyId }): ReactNode {
  const language = useLanguage();
  const query = useQuery(api.families.timeline.queryOptions({ familyId }));
  return (
    <Section title={<Trans>What happened</Trans>}>
      <Loaded query={query}>
        {(entries) => (
          <ol className={css.timeline}>
            {together(entries).map(({ fact, times }) => (
              <li key={fact.id}>
                <time dateTime={fact.recordedAt.slice(0, 24)}>{formatMoment(fact.recordedAt, language)}</time>
                <span>
                  {factLabel(fact.kind)}
                  {times > 1 && <span className={css.soft}> × {times}</span>}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}
