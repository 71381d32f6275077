import type { ReactNode } from 'react';

const horn = 'M20 0V104c0 46 62 46 62 4 0-30-38-30-38-4 0 12 14 14 18 5';

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
        <path d="M0 0h62L0 62z" />
        <path d="m84 62 22 22-22 22-22-22z" />
        <path d="m20 166 11 11-11 11-11-11zM166 20l11-11 11 11-11 11z" />
      </g>
    </svg>
  );
}
