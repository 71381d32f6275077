import type { Standing } from '@tatyktuu/domain/families';
import type { Tone } from '../../page/index.ts';

const tones: Readonly<Record<Standing, Tone>> = {
  registered: 'wait',
  nominated: 'wait',
  assessed: 'wait',
  enrolled: 'well',
  completed: 'told',
  withdrawn: 'past',
  moved: 'past',
  'not-selected': 'past',
  merged: 'past',
};

/** The mark beside a standing. */
export function toneOf(standing: Standing): Tone {
  return tones[standing];
}
