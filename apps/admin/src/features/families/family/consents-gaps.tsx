import { Plural, Trans } from '@lingui/react/macro';
import { attendingRoles, consentStands, householdConsents, membersOn } from '@tatyktuu/domain/families';
import type { ReactNode } from 'react';
import { Notice } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import css from './consents.module.css';
import type { FamilySeen } from './contact-seen.ts';

/** What cannot be done for this family today, in a programme that asks for consent first. */
export function ConsentGaps({ family }: { readonly family: FamilySeen }): ReactNode {
  const { today } = useMe();
  const roles: readonly string[] = attendingRoles;
  const without = membersOn(family, today).filter(
    ({ id, role }) => roles.includes(role) && !consentStands(family, id, 'programme', today),
  );
  const noFood = !householdConsents(family, 'aid', today);
  if (without.length === 0 && !noFood) return null;
  return (
    <Notice tone="wait">
      <div className={css.stack}>
        {without.length > 0 && (
          <p>
            <Plural
              value={without.length}
              one="# person who could attend has not agreed to take part, and cannot join a group."
              other="# people who could attend have not agreed to take part, and cannot join a group."
            />
          </p>
        )}
        {noFood && (
          <p>
            <Trans>No grown-up has agreed to food aid: no new round can list this family.</Trans>
          </p>
        )}
      </div>
    </Notice>
  );
}
