import type { ReactNode } from 'react';
import type { ItemState } from '../reading/item-state.ts';
import styles from './state-sign.module.css';
import { stateWords } from './state-words.ts';

/** A shape for each state but two: what the office has needs no sign, and what is not kept yet bears none. */
const shapes: Readonly<Record<Exclude<ItemState, 'accepted' | 'writing'>, ReactNode>> = {
  kept: <path d="M5 2.5h6a1 1 0 011 1v9a1 1 0 01-1 1H5a1 1 0 01-1-1v-9a1 1 0 011-1zM7 11.5h2" />,
  'needs-review': <path d="M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM8 5v3.2l2 1.3" />,
  refused: <path d="M8 2.5l6 11H2zM8 6.5v3M8 11.5v.01" />,
};

interface StateSignProps {
  readonly state: ItemState | null;
  /** Whether the words stand beside the sign, and not only in the ears of a screen reader. */
  readonly words?: boolean;
}

/** How far an item has come: a quiet sign on its row, the words where one has asked. */
export function StateSign({ state, words = false }: StateSignProps) {
  if (state === null || state === 'accepted' || state === 'writing') return null;
  return (
    <span className={styles.sign} data-state={state}>
      <svg
        width={16}
        height={16}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {shapes[state]}
      </svg>
      <span className={words ? undefined : 'visually-hidden'}>{stateWords(state)}</span>
    </span>
  );
}
