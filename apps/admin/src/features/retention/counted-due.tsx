import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { Loaded } from '../../page/index.ts';
import type { DueLine } from './due-line.ts';
import { Rehearsal } from './rehearsal.tsx';

/** What exactly would go of one family whose time is up. */
export function CountedDue({
  line,
  name,
  onClose,
}: {
  readonly line: DueLine;
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const query = useQuery(
    api.retention.rehearseErasure.queryOptions({
      familyId: line.family.id,
      personIds: null,
      kinds: [...line.kinds],
    }),
  );
  return (
    <Modal opened onClose={onClose} title={name} size="lg" closeButtonProps={{ 'aria-label': t`Close` }}>
      <Loaded query={query}>{(rehearsal) => <Rehearsal rehearsal={rehearsal} />}</Loaded>
    </Modal>
  );
}
