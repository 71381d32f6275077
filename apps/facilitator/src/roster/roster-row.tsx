import { t } from '@lingui/core/macro';
import { absenceReasonLabel, generationRoleLabel, presenceLabel } from '@tatyktuu/locales';
import type { Entry } from '@tatyktuu/sync/phone';
import { MoreIcon, PresenceIcon } from '../frame/icons.tsx';
import type { FoodNote, RosterLine } from '../reading/roster.ts';
import styles from './roster.module.css';
import { useLongPress } from './use-long-press.ts';

interface RosterRowProps {
  readonly line: RosterLine;
  /** What was last written about the person here, while it is not settled. */
  readonly entry: Entry | undefined;
  readonly disabled: boolean;
  readonly onTap: () => void;
  readonly onMore: () => void;
}

/** A person: the whole row is one button, and a long press does what the button beside it does. */
export function RosterRow({ line, entry, disabled, onTap, onMore }: RosterRowProps) {
  const press = useLongPress(onTap, onMore);
  const presence = line.mark?.presence ?? 'unmarked';
  const label = line.mark ? presenceLabel(line.mark.presence) : t`Not marked`;
  const away = line.away && absenceReasonLabel(line.away.reason);
  const { fullName } = line;
  const below = [
    generationRoleLabel(line.role),
    away && !line.mark && t`Away: ${away}`,
    line.food && foodWords(line.food),
  ];
  return (
    <li className={styles.item}>
      <button type="button" className={styles.row} disabled={disabled} {...press}>
        <span className={styles.who}>
          <span className={styles.name}>{line.fullName}</span>
          <span className={styles.below}>{below.filter(Boolean).join(' · ')}</span>
          {entry && entry.state.kind !== 'sending' && (
            <span className={styles.entry}>
              {entry.state.kind === 'kept' ? t`not sent yet` : t`needs attention`}
            </span>
          )}
        </span>
        <span className={styles.presence} data-presence={presence}>
          <PresenceIcon presence={presence} />
          <span>{label}</span>
        </span>
      </button>
      <button
        type="button"
        className={styles.more}
        disabled={disabled}
        onClick={onMore}
        aria-label={t`More for ${fullName}`}
      >
        <MoreIcon />
      </button>
    </li>
  );
}

function foodWords(food: FoodNote): string {
  if (food.kind === 'handed-over') return t`parcel given`;
  const { counted, held, full } = food;
  if (held === 0) return t`full parcel`;
  return full ? t`${counted} of ${held}: full parcel` : t`${counted} of ${held}: household parcel`;
}
