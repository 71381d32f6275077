import { t } from '@lingui/core/macro';
import { absenceReasonLabel, generationRoleLabel, presenceLabel } from '@tatyktuu/locales';
import { MoreIcon, PresenceIcon } from '../frame/icons.tsx';
import { StateSign } from '../item-state/state-sign.tsx';
import type { ItemState } from '../reading/item-state.ts';
import type { FoodNote, RosterLine } from '../reading/roster.ts';
import styles from './roster.module.css';
import { useLongPress } from './use-long-press.ts';

interface RosterRowProps {
  readonly line: RosterLine;
  readonly state: ItemState | null;
  readonly disabled: boolean;
  readonly onTap: () => void;
  readonly onMore: () => void;
}

/** A person: the whole row is one button, and a long press does what the button beside it does. */
export function RosterRow({ line, state, disabled, onTap, onMore }: RosterRowProps) {
  const press = useLongPress(onTap, onMore);
  const presence = line.mark?.presence ?? 'unmarked';
  const label = line.mark ? presenceLabel(line.mark.presence) : t`Not marked`;
  const away = line.away && absenceReasonLabel(line.away.reason);
  const { fullName } = line;
  const below = [
    generationRoleLabel(line.role),
    away && !line.mark && t`Away: ${away}`,
    line.makeUp && t`made up`,
    line.food && foodWords(line.food),
    line.nextStep && t`next step`,
  ];
  return (
    <li className={styles.item}>
      <button type="button" className={styles.row} disabled={disabled} {...press}>
        <span className={styles.who}>
          <span className={styles.name}>{line.fullName}</span>
          <span className={styles.below}>
            {below.filter(Boolean).join(' · ')} <StateSign state={state} />
          </span>
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
