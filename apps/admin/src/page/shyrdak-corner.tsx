import type { ReactNode } from 'react';

const horn = 'M22 0V86c0 52 74 52 74 4 0-34-44-34-44-4 0 14 18 16 20 3';

/** A corner of a shyrdak, two ram's horns and their diamonds in felt. An ornament: it says nothing and is not read out. */
export function ShyrdakCorner({
  size,
  className,
}: {
  readonly size: number;
  readonly className: string | undefined;
}): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 200 200" aria-hidden="true" className={className}>
      <g fill="none" stroke="var(--felt)" strokeWidth="15" strokeLinejoin="round" strokeLinecap="round">
        <path d={horn} />
        <path d={horn} transform="matrix(0 1 1 0 0 0)" />
      </g>
      <g fill="var(--felt)">
        <path d="M0 0h60L0 60z" />
        <path d="m126 112 20 20-20 20-20-20z" transform="translate(4 -2)" />
        <path d="m22 158 12 12-12 12-12-12zM158 34l12-12 12 12-12 12z" transform="translate(0 0)" />
      </g>
    </svg>
  );
}
