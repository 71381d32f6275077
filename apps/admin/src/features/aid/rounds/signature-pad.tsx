import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type PointerEvent, useRef } from 'react';
import styles from './signature-pad.module.css';

interface SignaturePadProps {
  /** The strokes so far as an SVG path in a box of 300 by 120; '' while there is none. */
  readonly value: string;
  readonly onChange: (path: string) => void;
}

const BOX = { width: 300, height: 120 } as const;

/** A box to sign in with a finger, a pen or the mouse. Who can't sign so leaves a thumb-mark on paper. */
export function SignaturePad({ value, onChange }: SignaturePadProps) {
  const { t } = useLingui();
  const drawing = useRef(false);
  const add = (event: PointerEvent<SVGSVGElement>, step: 'M' | 'L') => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = Math.round(((event.clientX - left) / width) * BOX.width);
    const y = Math.round(((event.clientY - top) / height) * BOX.height);
    onChange(`${value}${step}${x} ${y}`);
  };
  return (
    <div className={styles.pad}>
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        role="img"
        aria-label={t`Box for the signature`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = true;
          add(event, 'M');
        }}
        onPointerMove={(event) => {
          if (drawing.current) add(event, 'L');
        }}
        onPointerUp={() => {
          drawing.current = false;
        }}
        onPointerCancel={() => {
          drawing.current = false;
        }}
      >
        <path d="M20 95H280" className={styles.line} />
        <path d={value} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <Button size="xs" variant="subtle" onClick={() => onChange('')} disabled={value === ''}>
        <Trans>Clear</Trans>
      </Button>
    </div>
  );
}
