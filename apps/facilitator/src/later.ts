import type { ComponentType } from 'react';
import { loadReasons } from './language/language.ts';

/** Something shown seldom: what loads it brings its words along, which come in a catalogue of their own. */
export function later<Props>(
  load: () => Promise<ComponentType<Props>>,
): () => Promise<{ default: ComponentType<Props> }> {
  return async () => {
    const [component] = await Promise.all([load(), loadReasons()]);
    return { default: component };
  };
}
