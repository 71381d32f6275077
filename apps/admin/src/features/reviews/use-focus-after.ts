import { type RefObject, useEffect, useRef } from 'react';

interface FocusAfter {
  /** Around the cases; has the focus when none is left. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** Keeps which case has the focus, before it goes away. */
  readonly remember: () => void;
}

/** When a case that had the focus is decided and gone, the keyboard goes on at the one that took its place. */
export function useFocusAfter(cases: readonly unknown[]): FocusAfter {
  const place = useRef<HTMLDivElement>(null);
  const index = useRef<number | null>(null);
  const shown = useRef(cases);
  const articles = () => [...(place.current?.querySelectorAll('article') ?? [])];
  useEffect(() => {
    if (shown.current === cases) return;
    shown.current = cases;
    if (index.current === null || place.current?.contains(document.activeElement)) return;
    const all = articles();
    (all[index.current] ?? all.at(-1) ?? place.current)?.focus();
    index.current = null;
  });
  const remember = () => {
    index.current = articles().findIndex((article) => article.contains(document.activeElement));
    if (index.current < 0) index.current = 0;
  };
  return { place, remember };
}
