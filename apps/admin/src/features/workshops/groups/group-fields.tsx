import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AccountId } from '@tatyktuu/domain/kernel';
import { api } from '../../../api.ts';

/** What may be changed of a group. */
export interface GroupDescription {
  readonly name: string;
  readonly place: string;
  readonly facilitators: readonly AccountId[];
}

interface GroupFieldsProps {
  readonly value: GroupDescription;
  readonly onChange: (value: GroupDescription) => void;
}

/** Name, place and who leads: a pair, as a rule. */
export function GroupFields({ value, onChange }: GroupFieldsProps) {
  const { t } = useLingui();
  const { data: facilitators = [] } = useQuery(api.accounts.facilitators.queryOptions());
  return (
    <Stack gap="md">
      <TextInput
        label={t`Name of the group`}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        maxLength={200}
        required
        data-autofocus
      />
      <TextInput
        label={t`Place`}
        description={t`Where the group meets as a rule`}
        value={value.place}
        onChange={(event) => onChange({ ...value, place: event.currentTarget.value })}
        maxLength={200}
      />
      <Checkbox.Group
        label={t`Facilitators`}
        description={
          facilitators.length > 0
            ? t`A pair leads a group, as a rule.`
            : t`There are no accounts of facilitators yet. Open them in the settings; the group can wait.`
        }
        value={[...value.facilitators]}
        onChange={(chosen) => onChange({ ...value, facilitators: chosen })}
      >
        <Stack gap="xs" mt="xs">
          {facilitators.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name || <Trans>Without a name</Trans>} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
