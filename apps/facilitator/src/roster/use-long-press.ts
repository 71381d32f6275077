import { useRef } from 'react';

/** How long a finger rests before it means more than a tap, in milliseconds. */
const LONG = 500;

/** Tells a tap from a long press. A key or a screen reader always taps; the long press has a button of its own. */
export function useLongPress(onTap: () => void, onLong: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const wasLong = useRef(false);
  const end = () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
  };
  return {
    onPointerDown: () => {
      wasLong.current = false;
      timer.current = setTimeout(() => {
        wasLong.current = true;
        onLong();
      }, LONG);
    },
    onPointerUp: end,
    onPointerLeave: end,
    onPointerCancel: end,
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => {
      end();
      if (!wasLong.current) onTap();
      wasLong.current = false;
    },
  };
}
