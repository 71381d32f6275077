import { t } from '@lingui/core/macro';
import type { ItemState } from '../reading/item-state.ts';

/** How far an item has come, in words. */
export function stateWords(state: ItemState): string {
  switch (state) {
    case 'writing':
      return t`being saved`;
    case 'kept':
      return t`kept on this phone`;
    case 'accepted':
      return t`the office has it`;
    case 'needs-review':
      return t`the office decides`;
    case 'refused':
      return t`needs attention`;
  }
}
