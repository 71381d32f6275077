import type { ReactNode } from 'react';
import css from './page.module.css';

/** `well`: done and good. `wait`: still open or doubtful. `stop`: wrong. `told`: for information. `past`: over. */
export type Tone = 'well' | 'wait' | 'stop' | 'told' | 'past';

const shapes: Readonly<Record<Tone, ReactNode>> = {
  well: <path d="M2.5 6.5 5 9l4.5-6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  wait: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1.8a4.2 4.2 0 0 0 0 8.4z" fill="currentColor" />
    </>
  ),
  stop: <path d="M6 1 11.3 10.5H.7z" fill="currentColor" />,
  told: <rect x="2" y="2" width="8" height="8" rx="1.5" fill="currentColor" />,
  past: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

/** A state in a word, with a shape beside it, so that it is not told by colour alone. */
export function Status({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <span className={css.status} data-tone={tone}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}

/** A remark beside or above what it is about. `stop` is read out at once. */
export function Notice({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <div className={css.notice} data-tone={tone} role={tone === 'stop' ? 'alert' : undefined}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[tone]}
      </svg>
      <div>{children}</div>
    </div>
  );
}

/** Why something was not done, when there is a reason to tell. */
export function Problem({ sentence }: { readonly sentence: string | null }): ReactNode {
  return sentence && <Notice tone="stop">{sentence}</Notice>;
}
