import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Problem } from '../../../../page/index.ts';
import { RowAction } from '../../../../page/row-action.tsx';
import { useSubmit } from '../../../../submit.ts';
import { type FamilySeen, type PersonSeen, useNameOf } from '../contact-seen.ts';
import css from '../family.module.css';
import { FamilyLink } from '../family-link.tsx';

/** The entries that are the same human being, with the way back where they were merged by themselves. */
export function OtherEntries({
  family,
  person,
}: {
  readonly family: FamilySeen;
  readonly person: PersonSeen;
}): ReactNode {
  const { t } = useLingui();
  const nameOf = useNameOf();
  const { send, pending, problem } = useSubmit();
  if (person.alsoKnownAs.length === 0) return null;
  return (
    <div>
      <p className={css.soft}>
        <Trans>Written down more than once, and known to be one person:</Trans>
      </p>
      {person.alsoKnownAs.map((dropped) => {
        const other = family.members.find(({ id }) => id === dropped.personId);
        return (
          <div key={dropped.personId} className={css.tie}>
            <span>{other ? nameOf(other) : <FamilyLink familyId={dropped.familyId} />}</span>
            {!family.absorbed.includes(dropped.familyId) && (
              <RowAction
                disabled={pending}
                aria-label={t`Two people after all: ${nameOf(other ?? person)}`}
                onClick={() =>
                  void send([{ kind: 'unmerge-people', familyId: family.id, personId: person.id, dropped }])
                }
              >
                <Trans>Two people after all</Trans>
              </RowAction>
            )}
          </div>
        );
      })}
      <Problem sentence={problem} />
    </div>
  );
}
