import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type Criterion, mostOf, type SelectionFormVersion } from '@tatyktuu/domain/families';
import { programmeWords } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { DataTable } from '../../../page/index.ts';
import css from './selection.module.css';

/** What a version asks, and what each answer gives. */
export function CriteriaTable({ form }: { readonly form: SelectionFormVersion }): ReactNode {
  const { t } = useLingui();
  useLanguage();
  return (
    <DataTable
      label={t`Questions of version ${form.version}`}
      rows={form.criteria}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'question',
          heading: <Trans>Question</Trans>,
          cell: ({ question, guidance }) => (
            <>
              {programmeWords(question)}
              <div className={css.soft}>{programmeWords(guidance)}</div>
            </>
          ),
        },
        {
          key: 'points',
          heading: <Trans>Points</Trans>,
          cell: (criterion) => <PointsOf criterion={criterion} />,
        },
        {
          key: 'most',
          heading: <Trans>At most</Trans>,
          figure: true,
          cell: (criterion) => mostOf(criterion),
        },
      ]}
    />
  );
}

function PointsOf({ criterion }: { readonly criterion: Criterion }): ReactNode {
  switch (criterion.answer) {
    case 'yes-no':
      return <Trans>Yes: {criterion.points}</Trans>;
    case 'number':
      return <Plural value={criterion.pointsEach} one="# point for each" other="# points for each" />;
    case 'choice':
      return criterion.options.map(({ id, title, points }) => (
        <div key={id}>
          {programmeWords(title)}: {points}
        </div>
      ));
  }
}
