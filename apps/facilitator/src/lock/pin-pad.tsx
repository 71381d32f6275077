import { plural, t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import { EraseIcon } from '../frame/icons.tsx';
import styles from './lock.module.css';

const places = [0, 1, 2, 3, 4, 5] as const;
const PIN_LENGTH = places.length;

interface PinPadProps {
  /** What the six digits are for: read out with them. */
  readonly label: string;
  readonly disabled?: boolean;
  /** Called with six digits; the pad is empty again then. */
  readonly onPin: (pin: string) => void;
  readonly onTyping?: (digits: number) => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Six places and ten keys; a keyboard's digits do as well. Which digits were typed is shown and told to nobody. */
export function PinPad({ label, disabled = false, onPin, onTyping }: PinPadProps) {
  const [pin, setPin] = useState('');
  const typed = useRef('');
  const change = (next: string) => {
    typed.current = next.length === PIN_LENGTH ? '' : next;
    setPin(typed.current);
    onTyping?.(typed.current.length);
    if (next.length === PIN_LENGTH) onPin(next);
  };
  const add = (digit: string) => {
    if (!disabled) change(typed.current + digit);
  };
  const erase = () => change(typed.current.slice(0, -1));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) add(event.key);
      else if (event.key === 'Backspace') erase();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  const filled = pin.length;
  return (
    <fieldset name="pin" className={styles.pad} aria-label={label}>
      <p className={styles.dots}>
        <span className="visually-hidden" role="status">
          {plural(filled, { one: '# digit of 6', other: '# digits of 6' })}
        </span>
        {places.map((at) => (
          <i key={at} data-filled={at < filled} />
        ))}
      </p>
      <div className={styles.keys}>
        {digits.map((digit) => (
          <button key={digit} type="button" disabled={disabled} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <span />
        <button type="button" disabled={disabled} onClick={() => add('0')}>
          0
        </button>
        <button
          type="button"
          className={styles.erase}
          disabled={disabled || filled === 0}
          onClick={erase}
          aria-label={t`Erase a digit`}
        >
          <EraseIcon />
        </button>
      </div>
    </fieldset>
  );
}
