import type { Registry } from '@tatyktuu/api/ports';
import { consentPurposes, DEFAULT_POLICY, POLICY, SELECTION } from '@tatyktuu/domain/families';
import { stores } from '../folded/index.ts';
import type { Connection } from '../transaction.ts';

export function settingsOf(connection: Connection): Pick<Registry, 'settings'> {
  return {
    settings: async () => {
      const [policy, wordings, form] = await Promise.all([
        stores.policy.load(connection, [POLICY]),
        stores.wording.load(connection, consentPurposes),
        stores.selection.load(connection, [SELECTION]),
      ]);
      return {
        policy: policy.get(POLICY) ?? DEFAULT_POLICY,
        wordings: consentPurposes.flatMap((purpose) => wordings.get(purpose) ?? []),
        selectionForm: form.get(SELECTION) ?? null,
      };
    },
  };
}
