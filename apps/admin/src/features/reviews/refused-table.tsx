import { Trans, useLingui } from '@lingui/react/macro';
import type { CommandBody } from '@tatyktuu/domain/door';
import { formatDay, formatMoment } from '@tatyktuu/locales';
import { refusalSentence } from '@tatyktuu/locales/reasons';
import type { ReactNode } from 'react';
import type { client } from '../../api.ts';
import { type Column, DataTable } from '../../page/index.ts';
import { type Known, useKnown } from './known.ts';
import styles from './reviews.module.css';
import { commandSaid } from './said.ts';

type RefusedAnswer = Awaited<ReturnType<typeof client.reviews.quarantine.query>>;
type Line = RefusedAnswer['lines'][number];

/** Each entry that was not taken in: what it says, why it was refused, who recorded it where and when. */
export function RefusedTable({ answer }: { readonly answer: RefusedAnswer }): ReactNode {
  const { t } = useLingui();
  const known = useKnown(answer);
  const columns: readonly Column<Line>[] = [
    {
      key: 'what',
      heading: <Trans>What the phone recorded</Trans>,
      cell: (line) => (
        <>
          <What line={line} known={known} />
          <div className={styles.narrowOnly}>
            {known.account(line.by)}, {formatMoment(line.recordedAt)}
          </div>
        </>
      ),
    },
    {
      key: 'why',
      heading: <Trans>Why it was not taken in</Trans>,
      width: '32%',
      cell: ({ refusal }) => refusalSentence(refusal),
    },
    {
      key: 'who',
      heading: <Trans>Recorded by</Trans>,
      width: '20%',
      wideOnly: true,
      cell: ({ by, device, number, recordedAt }) => (
        <>
          {known.account(by)}
          <div className={styles.soft}>
            {formatMoment(recordedAt)}
            <br />
            {known.device(device, by)}
            {number !== null && (
              <>
                <br />
                <Trans>number {number}</Trans>
              </>
            )}
          </div>
        </>
      ),
    },
    {
      key: 'came',
      heading: <Trans>Arrived</Trans>,
      wideOnly: true,
      cell: ({ receivedAt }) => formatMoment(receivedAt),
    },
  ];
  return (
    <DataTable
      label={t`Entries not taken in`}
      columns={columns}
      rows={answer.lines}
      rowKey={({ id }) => id}
    />
  );
}

/** The entry in words, with whom and what it is about. */
function What({ line, known }: { readonly line: Line; readonly known: Known }) {
  // What could not be read may hold anything; what was read and refused is a command.
  const body = line.refusal.code === 'not-readable' ? null : (line.body as CommandBody | null);
  const about = body === null ? [] : aboutOf(body, known);
  return (
    <>
      {body === null ? (
        <Trans>An entry that this server can't read</Trans>
      ) : (
        (commandSaid(body, known) ?? <Trans>An entry of another kind</Trans>)
      )}
      {about.length > 0 && <div className={styles.soft}>{about.join(' · ')}</div>}
    </>
  );
}

function aboutOf(body: CommandBody, known: Known): readonly string[] {
  const session = 'sessionId' in body ? known.session(body.sessionId) : undefined;
  return [
    'personId' in body && body.personId !== null ? known.person(body.personId) : null,
    'familyId' in body ? known.family(body.familyId) : null,
    session ? `${formatDay(session.on)}, ${known.sessionTitle(session)}` : null,
  ].filter((one) => one !== null);
}
