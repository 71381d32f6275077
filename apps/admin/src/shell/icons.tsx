import type { ReactNode } from 'react';

const drawings = {
  today: (
    <>
      <circle cx="10" cy="10" r="3.5" />
      <path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4" />
    </>
  ),
  families: (
    <>
      <circle cx="7" cy="6" r="2.6" />
      <circle cx="14" cy="8" r="2" />
      <path d="M2.5 16.5c0-3 2-5 4.5-5s4.5 2 4.5 5M11.8 12.4c.6-.4 1.3-.6 2.2-.6 2 0 3.5 1.7 3.5 4.2" />
    </>
  ),
  workshops: <path d="M3 4h14v9H3zM10 13v4M6 17h8M6.5 7.5h7M6.5 10h4" />,
  aid: <path d="M5.5 7h9l1.5 10H4zM7.5 7c0-2.5 1-4 2.5-4s2.5 1.5 2.5 4" />,
  settings: (
    <>
      <path d="M3 6h6M13 6h4M3 14h3M10 14h7" />
      <circle cx="11" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="7" r="3" />
      <path d="M4 17c.4-3.4 2.800-5.500 6-5.500s5.600 2.100 6 5.500" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A line drawing beside a word; it is never read out. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
