import type { ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** `main`: the one action of the screen. */
  readonly kind?: 'main' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
}

export function Button({ children, onClick, kind = 'main', type = 'button', disabled = false }: ButtonProps) {
  return (
    <button type={type} className={styles[kind]} onClick={() => onClick?.()} disabled={disabled}>
      {children}
    </button>
  );
}
