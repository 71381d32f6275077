import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { DataTable, EmptyState, Loaded, Problem, Status } from '../../page/index.ts';
import { RowAction } from '../../page/row-action.tsx';
import { useSubmit } from '../../submit.ts';
import css from './duplicates.module.css';

interface Row {
  readonly key: string;
  readonly names: readonly [string, string];
  readonly families: readonly [string, string];
  readonly what: 'apart' | 'one-person' | 'one-family';
  readonly undo: CommandBody;
}

/** Who was told apart and who was made one; each decision can be taken back as long as nothing rests on it. */
export function Decided(): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const query = useQuery(api.duplicates.decided.queryOptions({ offset: 0, limit: 200 }));
  return (
    <>
      <Problem sentence={problem} />
      <Loaded query={query}>
        {(decided) => {
          return null;
        }}
      </Loaded>
    </>
  );
}
