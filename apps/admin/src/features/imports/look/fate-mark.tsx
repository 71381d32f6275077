import { useLingui } from '@lingui/react/macro';
import type { Fate } from '@tatyktuu/domain/imports';
import type { ReactNode } from 'react';
import { Status, type Tone } from '../../../page/index.ts';

const tones: Readonly<Record<Fate, Tone>> = {
  add: 'well',
  update: 'told',
  same: 'past',
  'leave-out': 'past',
  undecided: 'wait',
};

/** What becomes of a family of the list, in a word. */
export function FateMark({ fate }: { readonly fate: Fate }): ReactNode {
  const { t } = useLingui();
  const words: Record<Fate, string> = {
    add: t`New`,
    update: t`Changes`,
    same: t`As it is`,
    'leave-out': t`Left out`,
    undecided: t`To decide`,
  };
  return <Status tone={tones[fate]}>{words[fate]}</Status>;
}
