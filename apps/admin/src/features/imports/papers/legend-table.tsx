import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { type PaperPresence, paperPresences } from '@tatyktuu/domain/families';
import type { LegendEntry } from '@tatyktuu/domain/imports';
import { paperPresenceLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { DataTable, Section } from '../../../page/index.ts';
import css from '../imports.module.css';
import type { Import } from '../use-import.ts';

/** Every mark of the sheet with what it is taken for; lists differ, so somebody who knows this one looks. */
export function LegendTable({
  work,
  legend,
}: {
  readonly work: Import;
  readonly legend: readonly LegendEntry[];
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  return (
    <Section title={<Trans>What the marks mean</Trans>}>
      <DataTable
        label={t`What the marks mean`}
        rows={legend}
        rowKey={({ mark }) => mark}
        tone={({ sure }) => (sure ? undefined : 'doubt')}
        columns={[
          {
            key: 'mark',
            heading: <Trans>Mark</Trans>,
            names: true,
            cell: ({ mark }) => <strong>{mark}</strong>,
          },
          {
            key: 'presence',
            heading: <Trans>Means</Trans>,
            cell: ({ mark, presence, sure }) => (
              <>
                <NativeSelect
                  size="xs"
                  aria-label={t`What the mark ${mark} means`}
                  value={presence}
                  onChange={(event) => work.chooseMeaning(mark, event.currentTarget.value as PaperPresence)}
                  data={paperPresences.map((each) => ({ value: each, label: paperPresenceLabel(each) }))}
                />
                {!sure && (
                  <span className={css.waits}>
                    <Trans>Check it</Trans>
                  </span>
                )}
              </>
            ),
          },
          { key: 'count', heading: <Trans>Cells</Trans>, figure: true, cell: ({ count }) => count },
        ]}
      />
    </Section>
  );
}
