import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { useState } from 'react';
import { api } from '../../../api.ts';
import { Loaded } from '../../../page/index.ts';
import styles from './open-round-page.module.css';
import { familyLabel } from './round-parcel.ts';

/** As many as the list shows at once; the rest is found by searching. */
const SHOWN = 100;

interface FamilyChoiceProps {
  /** The families that are taken off the list; everybody else who is enrolled is on it. */
  readonly left: ReadonlySet<FamilyId>;
  /** The families that cannot be listed at present, whatever is ticked. */
  readonly held: ReadonlySet<FamilyId>;
  readonly onChange: (left: ReadonlySet<FamilyId>) => void;
}

/** All enrolled families are on the list; single ones can be taken off. */
export function FamilyChoice({ left, held, onChange }: FamilyChoiceProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const query = useQuery(
    api.families.list.queryOptions(
      { search, status: 'enrolled', offset: 0, limit: SHOWN },
      { placeholderData: keepPreviousData },
    ),
  );
  const toggle = (id: FamilyId, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <div className={styles.families}>
      <TextInput
        label={t`Find a family`}
        description={t`Every enrolled family is on the list. Take the tick away from those that are not.`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        type="search"
      />
      <Loaded query={query}>
        {({ lines, total }) => (
          <>
            <ul>
              {lines.map((family) => (
                <li key={family.id}>
                  <Checkbox
                    checked={!left.has(family.id) && !held.has(family.id)}
                    disabled={held.has(family.id)}
                    onChange={(event) => toggle(family.id, event.currentTarget.checked)}
                    label={familyLabel(family)}
                    description={<Heads of={family.heads} />}
                  />
                </li>
              ))}
            </ul>
            {lines.length === 0 && (
              <p className={styles.hint}>
                <Trans>No enrolled family is found by this. Try another spelling.</Trans>
              </p>
            )}
            {total > lines.length && (
              <p className={styles.hint}>
                <Trans>
                  {lines.length} of {total} are shown; search for the others. They are on the list as well.
                </Trans>
              </p>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Heads({ of }: { readonly of: number }) {
  return <Plural value={of} one="# person" other="# people" />;
}
