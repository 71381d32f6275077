import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ImportedSheet } from '@tatyktuu/domain/families';
import { formatMoment } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { DataTable, FormDialog, Loaded, Section, Status } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import css from '../imports.module.css';

const PAGE = 10;

interface PastImport {
  readonly id: string;
  readonly sheet: ImportedSheet;
  readonly file: string;
  readonly undone: boolean;
  readonly added: number;
  readonly updated: number;
  readonly receivedAt: string;
}

/** What was imported before, newest first; each can be undone as a whole while nothing rests on it. */
export function PastImports(): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const [limit, setLimit] = useState(PAGE);
  const [undoing, setUndoing] = useState<PastImport | null>(null);
  const past = useQuery({
    ...api.imports.list.queryOptions({ offset: 0, limit }),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={past}>
      {({ total, lines }) =>
        total > 0 && (
          <Section title={<Trans>Past imports</Trans>}>
            <DataTable<PastImport>
              label={t`Past imports`}
              rows={lines}
              rowKey={({ id }) => id}
              tone={({ undone }) => (undone ? 'quiet' : undefined)}
              columns={[
                {
                  key: 'when',
                  heading: <Trans>When</Trans>,
                  width: '170px',
                  wideOnly: true,
                  cell: ({ receivedAt }) => formatMoment(receivedAt),
                },
                {
                  key: 'file',
                  heading: <Trans>File</Trans>,
                  names: true,
                  cell: ({ file, receivedAt }) => (
                    <>
                      {file === '' ? (
                        <span className={css.soft}>
                          <Trans>The name was erased</Trans>
                        </span>
                      ) : (
                        file
                      )}
                      <div className={css.onPhones}>{formatMoment(receivedAt)}</div>
                    </>
                  ),
                },
                { key: 'did', heading: <Trans>What it did</Trans>, cell: didOf },
                {
                  key: 'undo',
                  heading: '',
                  cell: (line) =>
                    line.undone ? (
                      <Status tone="past">
                        <Trans>Undone</Trans>
                      </Status>
                    ) : (
                      <Button size="compact-xs" onClick={() => setUndoing(line)}>
                        <Trans>Undo</Trans>
                      </Button>
                    ),
                },
              ]}
            />
            {total > lines.length && (
              <Button onClick={() => setLimit(Math.min(limit + 50, 200))}>
                <Trans>Show older ones</Trans>
              </Button>
            )}
            {undoing && <UndoDialog past={undoing} onClose={() => setUndoing(null)} />}
          </Section>
        )
      }
    </Loaded>
  );
}

function didOf({ sheet, added, updated }: PastImport): string {
  if (sheet !== 'families') {
    return plural(updated, { one: 'history of # family', other: 'history of # families' });
  }
  const news = plural(added, { one: '# family added', other: '# families added' });
  if (updated === 0) return news;
  return `${news}, ${plural(updated, { one: '# changed', other: '# changed' })}`;
}

function UndoDialog({
  past,
  onClose,
}: {
  readonly past: PastImport;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const undo = async () => {
    const sent = await send([{ kind: 'undo-import', importId: past.id }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Undo this import?`}
      action={<Trans>Undo the import</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void undo()}
      onClose={onClose}
    >
      <p>
        <strong>{past.file}</strong> · {didOf(past)}
      </p>
      <p>
        <Trans>
          Families that it added go, and what it changed is again as it was: all of it, or nothing when
          something was recorded since that rests on it. The journal keeps both.
        </Trans>
      </p>
    </FormDialog>
  );
}
