import { Trans, useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import type { PersonId, SessionId } from '@tatyktuu/domain/kernel';
import {
  excuses,
  type Mark,
  type MarkAttendance,
  presences,
  type UnmarkAttendance,
} from '@tatyktuu/domain/workshops';
import { excuseLabel, presenceLabel } from '@tatyktuu/locales';
import { RowAction } from '../../../page/row-action.tsx';

interface MarkMenuProps {
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  readonly mark: Mark | undefined;
  readonly name: string;
  readonly disabled: boolean;
  readonly onMark: (body: MarkAttendance | UnmarkAttendance) => void;
}

/** Sets, corrects or takes back one mark. */
export function MarkMenu({ sessionId, personId, mark, name, disabled, onMark }: MarkMenuProps) {
  const { t } = useLingui();
  const seat = { sessionId, personId } as const;
  const plain = presences.filter((presence) => presence !== 'excused');
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <RowAction disabled={disabled} aria-label={mark ? t`Correct: ${name}` : t`Set a mark: ${name}`}>
          {mark ? <Trans>Correct</Trans> : <Trans>Set a mark</Trans>}
        </RowAction>
      </Menu.Target>
      <Menu.Dropdown>
        {plain.map((presence) => (
          <Menu.Item
            key={presence}
            onClick={() => onMark({ kind: 'mark-attendance', ...seat, presence, excuse: null })}
          >
            {presenceLabel(presence)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{presenceLabel('excused')}</Menu.Label>
        {excuses.map((excuse) => (
          <Menu.Item
            key={excuse}
            onClick={() => onMark({ kind: 'mark-attendance', ...seat, presence: 'excused', excuse })}
          >
            {excuseLabel(excuse)}
          </Menu.Item>
        ))}
        {mark && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onMark({ kind: 'unmark-attendance', ...seat })}>
              <Trans>Take the mark back</Trans>
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
