import { Trans } from '@lingui/react/macro';
import { type Family, type Standing, standingOf } from '@tatyktuu/domain/families';
import type { Day } from '@tatyktuu/domain/kernel';
import { formatDay, formatMoment, standingLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../../language/language.tsx';
import { Status } from '../../../../page/index.ts';
import { toneOf } from '../../standing-tone.ts';
import { type Decided, useDecisions } from './decisions.ts';
import css from './lifecycle.module.css';

/** Where the family stands, since when, and who decided it. */
export function StandingLine({ family }: { readonly family: Family }): ReactNode {
  const language = useLanguage();
  const standing = standingOf(family);
  const on = dayOf(family, standing);
  const decisions = useDecisions(family.id);
  const decided = decisions.findLast((each) => each.standing === standing);
  return (
    <>
      <Status tone={toneOf(standing)}>
        {standingLabel(standing)} {on !== null && formatDay(on, language, 'full')}
      </Status>
      {decided && (
        <span className={css.soft}>
          {' · '}
          <DecidedBy decided={decided} />
        </span>
      )}
    </>
  );
}

/** Who recorded a decision, and when. */
export function DecidedBy({ decided: { by, at } }: { readonly decided: Decided }): ReactNode {
  const language = useLanguage();
  const when = formatMoment(at, language);
  return by === null ? (
    <Trans>recorded {when}</Trans>
  ) : (
    <Trans>
      recorded by {by}, {when}
    </Trans>
  );
}

function dayOf(family: Family, standing: Standing): Day | null {
  switch (standing) {
    case 'registered':
    case 'merged':
      return null;
    case 'nominated':
      return family.nominatedOn;
    case 'assessed':
      return family.assessment?.on ?? null;
    case 'enrolled':
      return family.enrolledOn;
    case 'completed':
    case 'withdrawn':
    case 'moved':
    case 'not-selected':
      return family.withdrawnOn;
  }
}
