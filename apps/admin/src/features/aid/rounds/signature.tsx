import { useLingui } from '@lingui/react/macro';

interface SignatureProps {
  /** An SVG path in a box of 300 by 120. */
  readonly path: string;
  readonly className?: string | undefined;
}

/** A drawn signature. */
export function Signature({ path, className }: SignatureProps) {
  const { t } = useLingui();
  return (
    <svg viewBox="0 0 300 120" className={className} role="img" aria-label={t`Signature`}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
