import { Trans, useLingui } from '@lingui/react/macro';
import type { PaperRecord } from '@tatyktuu/domain/families';
import { formatDay, formatNumber, paperPresenceLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { DataTable, PersonName, Section } from '../../../page/index.ts';
import type { FamilySeen } from './contact-seen.ts';
import css from './family.module.css';

/** What paper lists say of the time before the programme was kept here, each with where it stood. Only if there is any. */
export function Papers({ family }: { readonly family: FamilySeen }): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  if (family.papers.length === 0) return null;
  const newest = family.papers.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));
  const personOf = (record: PaperRecord) => family.members.find(({ id }) => id === record.personId);
  return (
    <Section title={<Trans>From paper lists</Trans>}>
      <p className={css.soft}>
        <Trans>History from before: it is shown here and enters no count and no round.</Trans>
      </p>
      <DataTable
        label={t`From paper lists`}
        rows={newest}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'day',
            heading: <Trans>Day</Trans>,
            cell: ({ on }) => (on === null ? <Trans>Not known</Trans> : formatDay(on, language, 'full')),
          },
          {
            key: 'who',
            heading: <Trans>Who</Trans>,
            cell: (record) =>
              record.personId === null ? <Trans>The family</Trans> : <PersonName person={personOf(record)} />,
          },
          { key: 'what', heading: <Trans>What stood there</Trans>, cell: (record) => <What of={record} /> },
          {
            key: 'source',
            heading: <Trans>Source</Trans>,
            cell: ({ source }) =>
              source === null ? (
                <Trans>Erased</Trans>
              ) : (
                t`${source.file}, sheet ${source.sheet}, row ${source.row}`
              ),
          },
        ]}
      />
    </Section>
  );
}

function What({ of }: { readonly of: PaperRecord }): ReactNode {
  const language = useLanguage();
  if (of.kind === 'attendance') return paperPresenceLabel(of.presence);
  return (
    <>
      {of.items.map(({ label, quantity }) => (
        <div key={label}>
          {label}: {formatNumber(quantity, language)}
        </div>
      ))}
      <div className={css.soft}>{of.signed ? <Trans>signed for</Trans> : <Trans>not signed for</Trans>}</div>
    </>
  );
}
