import { t } from '@lingui/core/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { addressOf, type Route } from '../route.ts';
import styles from './frame.module.css';
import { useFrame } from './frame-context.ts';
import { BackIcon, HideIcon } from './icons.tsx';
import { SendLine } from './send-line.tsx';

interface FrameProps {
  readonly title: string;
  readonly below?: string;
  readonly back?: Route;
  /** Stays in sight under the title. */
  readonly pinned?: ReactNode;
  readonly children: ReactNode;
}

/** What every screen has: its title, the way back, the quick exit, and whether everything is sent. */
export function Frame({ title, below, back, pinned, children }: FrameProps) {
  const { exit } = useFrame();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header className={styles.header}>
        <div className={styles.bar}>
          {back && (
            <a className={styles.icon} href={addressOf(back)} aria-label={t`Back`}>
              <BackIcon />
            </a>
          )}
          <div className={styles.titles}>
            <h1 className={styles.title} ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {below && <p className={styles.below}>{below}</p>}
          </div>
          <button type="button" className={styles.icon} onClick={exit} aria-label={t`Hide`}>
            <HideIcon />
          </button>
        </div>
        {pinned}
        <SendLine />
      </header>
      <main className={styles.main}>{children}</main>
    </>
  );
}
