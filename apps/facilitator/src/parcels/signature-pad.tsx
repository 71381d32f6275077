import { t } from '@lingui/core/macro';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../frame/button.tsx';
import styles from './hand-over.module.css';
import { BOX, beginStroke, drawOn, type Point, pathOf, type Strokes } from './strokes.ts';

/** A box to sign in with a finger. Who can't, has the thumb-mark on paper. */
export function SignaturePad({ onChange }: { readonly onChange: (path: string | null) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [strokes, setStrokes] = useState<Strokes>([]);
  const drawing = useRef(false);

  useEffect(() => paint(canvas.current, strokes), [strokes]);

  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    const point = pointOf(event);
    setStrokes((before) => beginStroke(before, point));
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return;
    const point = pointOf(event);
    setStrokes((before) => drawOn(before, point));
  };
  const end = () => {
    if (!drawing.current) return;
    drawing.current = false;
    onChange(pathOf(strokes));
  };
  const clear = () => {
    setStrokes([]);
    onChange(null);
  };

  return (
    <div className={styles.pad}>
      <canvas
        ref={canvas}
        className={styles.canvas}
        width={BOX.width * 3}
        height={BOX.height * 3}
        role="img"
        aria-label={strokes.length > 0 ? t`Box for the signature, signed` : t`Box for the signature, empty`}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {strokes.length > 0 ? (
        <Button kind="quiet" onClick={clear}>{t`Clear the box`}</Button>
      ) : (
        <p className={styles.hint}>{t`Sign in the box with a finger.`}</p>
      )}
    </div>
  );
}

function pointOf(event: PointerEvent<HTMLCanvasElement>): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - left) / width) * BOX.width,
    y: ((event.clientY - top) / height) * BOX.height,
  };
}

function paint(canvas: HTMLCanvasElement | null, strokes: Strokes): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  context.setTransform(3, 0, 0, 3, 0, 0);
  context.clearRect(0, 0, BOX.width, BOX.height);
  context.strokeStyle = getComputedStyle(canvas).color;
  context.lineWidth = 2.2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(new Path2D(pathOf(strokes) ?? ''));
}
