import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import css from './duplicates.module.css';

/** What merging does, before it is done. */
export function MergeEffects({
  what,
  keptName,
  otherName,
  oneFamily,
  same,
}: {
  readonly what: 'families' | 'live-together' | 'person';
  readonly keptName: string;
  readonly otherName: string;
  readonly oneFamily: boolean;
  /** How many of the other family are somebody in the one that goes on. */
  readonly same: number;
}): ReactNode {
  return (
    <section className={css.stack}>
      <h3>
        <Trans>What happens</Trans>
      </h3>
      {what === 'person' ? (
        <ul className={css.effects}>
          <li>
            <Trans>
              The other entry counts nowhere any more; what was recorded of it counts for this one.
            </Trans>
          </li>
          {!oneFamily && (
            <li>
              <Trans>Both families stay; the person is counted in {keptName} alone.</Trans>
            </li>
          )}
          <li>
            <Trans>A place in a group goes over to the entry that is kept, when that one is in none.</Trans>
          </li>
        </ul>
      ) : (
        <ul className={css.effects}>
          <li>
            <Trans>
              {otherName} goes on in {keptName}: it is on no list, in no new round and in no count any more.
            </Trans>
          </li>
          <li>
            <Plural
              value={same}
              one="# person is one with somebody there; everybody else comes over, with their groups."
              other="# people are one with somebody there; everybody else comes over, with their groups."
            />
          </li>
          <li>
            <Trans>
              Where both are listed in a round, one parcel is handed over: the second is refused, and what was
              handed over already stays recorded.
            </Trans>
          </li>
        </ul>
      )}
      <p className={css.soft}>
        <Trans>Both histories stay as they are. It can be undone as long as nothing rests on it.</Trans>
      </p>
    </section>
  );
}
