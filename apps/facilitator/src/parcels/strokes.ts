/** A signature is drawn in a box of this size, whatever the screen's. */
export const BOX = { width: 300, height: 120 } as const;

/** Points nearer than this to the last one tell nothing new. */
const NEAR = 1.5;
/** So many points fill a path that may still be sent; a signature has a fraction of it. */
const MOST_POINTS = 1_500;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Strokes = readonly (readonly Point[])[];

export function beginStroke(strokes: Strokes, point: Point): Strokes {
  return isFull(strokes) ? strokes : [...strokes, [inBox(point)]];
}

export function drawOn(strokes: Strokes, raw: Point): Strokes {
  const stroke = strokes.at(-1);
  const last = stroke?.at(-1);
  const point = inBox(raw);
  if (!stroke || !last || isFull(strokes)) return strokes;
  if (Math.hypot(point.x - last.x, point.y - last.y) < NEAR) return strokes;
  return [...strokes.slice(0, -1), [...stroke, point]];
}

/** The strokes as an SVG path of M and L commands, or null while nothing is drawn. A dot is a stroke of no length. */
export function pathOf(strokes: Strokes): string | null {
  if (strokes.length === 0) return null;
  return strokes
    .map(([first, ...rest]) => {
      if (!first) return '';
      const tail = rest.length > 0 ? rest : [first];
      return `M${pair(first)}${tail.map((point) => `L${pair(point)}`).join('')}`;
    })
    .join('');
}

function isFull(strokes: Strokes): boolean {
  return strokes.reduce((sum, stroke) => sum + stroke.length, 0) >= MOST_POINTS;
}

function inBox({ x, y }: Point): Point {
  const within = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)) * 10) / 10;
  return { x: within(x, BOX.width), y: within(y, BOX.height) };
}

function pair({ x, y }: Point): string {
  return `${x} ${y}`;
}
