import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

/** A part of a page that links lead to by its hash: it comes into sight and takes the focus when it has been loaded. */
export function Anchored({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const hash = useLocation({ select: (at) => at.hash });
  useEffect(() => {
    if (hash !== id) return;
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
  }, [hash, id]);
  return (
    <div id={id} ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </div>
  );
}
