import { Trans, useLingui } from '@lingui/react/macro';
import type { PeerGroup } from '@tatyktuu/domain/workshops';
import { useState } from 'react';
import { FormDialog } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { type GroupDescription, GroupFields } from './group-fields.tsx';

interface ChangeGroupProps {
  readonly group: PeerGroup;
  readonly onClose: () => void;
}

/** Changes a group's name, place or facilitators. */
export function ChangeGroupDialog({ group, onClose }: ChangeGroupProps) {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const { name, place, facilitators } = group;
  const [description, setDescription] = useState<GroupDescription>({ name, place, facilitators });

  const save = async () => {
    const sent = await send([{ kind: 'change-group', groupId: group.id, ...description }]);
    if (sent?.refusals.length === 0) onClose();
  };

  return (
    <FormDialog
      title={t`Change the group`}
      action={<Trans>Save</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <GroupFields value={description} onChange={setDescription} />
    </FormDialog>
  );
}
