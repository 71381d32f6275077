import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { nameKey } from '@tatyktuu/domain/families';
import type { KnownName } from '@tatyktuu/domain/imports';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { EmptyState, Loaded } from '../../../page/index.ts';
import page from '../../../page/page.module.css';
import css from '../imports.module.css';

const FOUND = 8;

/** Looks somebody up whom the paper calls otherwise than the registry: first the family, then the person. */
export function FindPerson({
  name,
  onChoose,
  onClose,
}: {
  readonly name: string;
  readonly onChoose: (person: KnownName) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [typed, setTyped] = useState(name.split(' ')[0] ?? '');
  const [search] = useDebouncedValue(typed.trim().slice(0, 100), 200);
  const [familyId, setFamilyId] = useState<string | null>(null);
  const found = useQuery(api.families.list.queryOptions({ search, status: 'all', offset: 0, limit: FOUND }));
  return (
    <Modal opened onClose={onClose} title={t`Whom does the paper mean by ${name}?`} size="md">
      <div className={page.form}>
        <TextInput
          label={t`Name or number of the family`}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setFamilyId(null);
          }}
          data-autofocus
        />
        {familyId !== null ? (
          <PeopleOf familyId={familyId} onChoose={onChoose} />
        ) : (
          <Loaded query={found}>
            {({ lines }) =>
              lines.length === 0 ? (
                <EmptyState title={<Trans>No such family is registered.</Trans>} />
              ) : (
                <ul className={css.choices}>
                  {lines.map((line) => (
                    <li key={line.id}>
                      <Button variant="subtle" fullWidth justify="start" onClick={() => setFamilyId(line.id)}>
                        {[line.number, line.name, line.address].filter(Boolean).join(' · ')}
                      </Button>
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        )}
      </div>
    </Modal>
  );
}

function PeopleOf({
  familyId,
  onChoose,
}: {
  readonly familyId: string;
  readonly onChoose: (person: KnownName) => void;
}): ReactNode {
  const family = useQuery(api.families.one.queryOptions({ familyId }));
  return (
    <Loaded query={family}>
      {({ members, number }) => (
        <ul className={css.choices}>
          {members
            .filter(({ sameAs }) => sameAs === null)
            .map(({ id: personId, fullName }) => (
              <li key={personId}>
                <Button
                  variant="subtle"
                  fullWidth
                  justify="start"
                  onClick={() =>
                    onChoose({
                      familyId,
                      personId,
                      fullName,
                      nameKey: nameKey(fullName),
                      familyNumber: number,
                    })
                  }
                >
                  {fullName}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </Loaded>
  );
}
