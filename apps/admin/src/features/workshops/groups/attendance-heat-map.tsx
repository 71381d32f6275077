import { Trans, useLingui } from '@lingui/react/macro';
import { Box, Switch, VisuallyHidden } from '@mantine/core';
import type { PersonId } from '@tatyktuu/domain/kernel';
import { type Presence, presences, type Session } from '@tatyktuu/domain/workshops';
import { excuseLabel, formatDay, presenceLabel } from '@tatyktuu/locales';
import { useState } from 'react';
import type { GridCell, GridRow } from './attendance-grid.ts';
import styles from './attendance-heat-map.module.css';

/** A shape for each presence, so that colour never speaks alone. */
const shapes: Readonly<Record<GridCell, string>> = {
  present: '●',
  late: '◐',
  'left-early': '◑',
  absent: '○',
  excused: '◇',
  unmarked: '?',
  'not-member': '',
  ahead: '·',
};

interface HeatMapProps {
  readonly sessions: readonly Session[];
  readonly rows: readonly GridRow[];
  readonly nameOf: (personId: PersonId) => string;
  readonly titleOf: (session: Session) => string;
}

/** Who was at which session of the group, as a picture or as words: the same table. */
export function AttendanceHeatMap({ sessions, rows, nameOf, titleOf }: HeatMapProps) {
  const { t, i18n } = useLingui();
  const [inWords, setInWords] = useState(false);
  const said = (cell: GridCell) => {
    if (isPresence(cell)) return presenceLabel(cell);
    if (cell === 'unmarked') return t`Not marked`;
    return cell === 'ahead' ? t`Lies ahead` : t`Not in the group`;
  };
  return (
    <div className={styles.map} lang={i18n.locale}>
      <Switch
        checked={inWords}
        onChange={(event) => setInWords(event.currentTarget.checked)}
        label={<Trans>In words</Trans>}
      />
      <Box
        component="section"
        className={styles.scroll}
        aria-label={t`Attendance, session by session`}
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Person</Trans>
              </th>
              {sessions.map((session) => (
                <th key={session.id} scope="col" title={titleOf(session)}>
                  {formatDay(session.on, undefined, 'short')}
                </th>
              ))}
              <th scope="col">
                <Trans>Attended</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ personId, cells, counted, held }) => (
              <tr key={personId}>
                <th scope="row">{nameOf(personId)}</th>
                {cells.map(({ cell, excuse }, index) => (
                  <td key={sessions[index]?.id} data-cell={cell}>
                    {inWords ? (
                      [said(cell), excuse && excuseLabel(excuse)].filter(Boolean).join(': ')
                    ) : (
                      <>
                        <span aria-hidden>{shapes[cell]}</span>
                        <VisuallyHidden>{said(cell)}</VisuallyHidden>
                      </>
                    )}
                  </td>
                ))}
                <td className={styles.count}>
                  <Trans>
                    {counted} of {held}
                  </Trans>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      <ul className={styles.legend}>
        {[...presences, 'unmarked' as const, 'ahead' as const].map((cell) => (
          <li key={cell}>
            <span data-cell={cell} aria-hidden>
              {shapes[cell]}
            </span>
            {said(cell)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function isPresence(cell: GridCell): cell is Presence {
  return presences.some((presence) => presence === cell);
}
