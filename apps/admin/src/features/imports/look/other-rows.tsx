import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '@tatyktuu/domain/imports';
import { rowKindLabel, rowReasonSentence } from '@tatyktuu/locales/imports';
import type { ReactNode } from 'react';
import { DataTable, Section } from '../../../page/index.ts';
import css from '../imports.module.css';
import { Masked } from './remarks.tsx';

/** Every row that is nobody, and why it was taken for what it was: nothing of the file is dropped without a word. */
export function OtherRows({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t } = useLingui();
  const blank = preview.counts.rows.blank;
  const others = preview.rows.filter(({ kind }) => kind !== 'person' && kind !== 'blank');
  return (
    <Section title={<Trans>Rows that are not people</Trans>}>
      <DataTable
        label={t`Rows that are not people`}
        rows={others}
        rowKey={({ row }) => String(row)}
        columns={[
          {
            key: 'row',
            heading: t`Row`,
            width: '48px',
            cell: ({ row }) => <span className={css.soft}>{row}</span>,
          },
          {
            key: 'kind',
            heading: <Trans>Taken for</Trans>,
            names: true,
            cell: ({ kind, because }) => (
              <>
                {rowKindLabel(kind)}
                <br />
                <span className={css.soft}>{rowReasonSentence(because)}</span>
              </>
            ),
          },
          {
            key: 'text',
            heading: <Trans>It says</Trans>,
            cell: ({ text, sensitive }) => <Masked kind={sensitive ? 'sensitive' : 'unknown'} text={text} />,
          },
        ]}
      />
      {blank > 0 && (
        <p className={css.lead}>
          <Trans>Empty rows: {blank}.</Trans>
        </p>
      )}
    </Section>
  );
}
