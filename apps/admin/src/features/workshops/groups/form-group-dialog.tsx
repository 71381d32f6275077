import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { attendingRoles } from '@tatyktuu/domain/families';
import { audienceLabel } from '@tatyktuu/locales';
import { useState } from 'react';
import { newId } from '../../../device.ts';
import { FormDialog } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { type GroupDescription, GroupFields } from './group-fields.tsx';

/** Forms one group and leads to its page, where people are added. */
export function FormGroupDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { send, pending, problem } = useSubmit();
  const [audience, setAudience] = useState<(typeof attendingRoles)[number]>('daughter-in-law');
  const [description, setDescription] = useState<GroupDescription>({ name: '', place: '', facilitators: [] });

  const form = async () => {
    const groupId = newId();
    const sent = await send([{ kind: 'form-group', groupId, audience, ...description }]);
    if (sent?.refusals.length === 0)
      await navigate({ to: '/workshops/groups/$groupId', params: { groupId } });
  };

  return (
    <FormDialog
      title={t`Form a group`}
      action={<Trans>Form the group</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void form()}
      onClose={onClose}
    >
      <NativeSelect
        label={t`Generation`}
        description={t`It can't be changed later`}
        value={audience}
        onChange={(event) => {
          const chosen = attendingRoles.find((role) => role === event.currentTarget.value);
          if (chosen) setAudience(chosen);
        }}
        data={attendingRoles.map((role) => ({ value: role, label: audienceLabel(role) }))}
      />
      <GroupFields value={description} onChange={setDescription} />
    </FormDialog>
  );
}
