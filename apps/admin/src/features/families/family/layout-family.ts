import type { GenerationRole, Person } from '@tatyktuu/domain/families';

export const NODE = { width: 166, height: 58, gapX: 20, gapY: 40 } as const;

export interface Node {
  readonly person: Person;
  readonly x: number;
  readonly y: number;
}
/** A line of the drawing, as the corners it goes through. */
export type Line = readonly (readonly [x: number, y: number])[];
export interface FamilyDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Node[];
  readonly lines: readonly Line[];
}

/** The generations from the oldest down; those whose place is not known stand last and unconnected. */
const generations: readonly (readonly GenerationRole[])[] = [
  ['mother-in-law', 'father-in-law'],
  ['husband', 'daughter-in-law'],
  ['child'],
  ['other'],
];

interface Band {
  readonly nodes: readonly Node[];
  readonly lines: readonly (readonly Node[])[];
}

/**
 * Places a family's people by generation, the older above, in rows that are no wider than `width` (CSS pixels), and
 * joins each couple and each generation with the next.
 */
export function layoutFamily(members: readonly Person[], width: number): FamilyDrawing {
  const across = Math.max(1, Math.floor((width + NODE.gapX) / (NODE.width + NODE.gapX)));
  let y = 0;
  const bands = generations.map((roles): Band => {
    const people = roles.flatMap((role) => members.filter((member) => member.role === role));
    const rows = chunk(people, across).map((row) => {
      const whole = row.length * NODE.width + (row.length - 1) * NODE.gapX;
      const left = Math.max(0, (width - whole) / 2);
      const placed = row.map((person, at) => ({ person, x: left + at * (NODE.width + NODE.gapX), y }));
      y += NODE.height + NODE.gapX;
      return placed;
    });
    if (rows.length > 0) y += NODE.gapY - NODE.gapX;
    return { nodes: rows.flat(), lines: rows };
  });
  const [older, couple, children] = bands as [Band, Band, Band, Band];
  return {
    width,
    height: Math.max(0, y - NODE.gapY),
    nodes: bands.flatMap(({ nodes }) => nodes),
    lines: [...spouses(older), ...spouses(couple), ...descent(older, couple), ...descent(couple, children)],
  };
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

const middle = ({ x }: Node) => x + NODE.width / 2;

/** Two who stand beside each other in one generation. */
function spouses({ lines }: Band): Line[] {
  return lines.flatMap((row) =>
    row.slice(1).map((node, at): Line => {
      const y = node.y + NODE.height / 2;
      return [
        [(row[at]?.x ?? 0) + NODE.width, y],
        [node.x, y],
      ];
    }),
  );
}

/**
 * From a generation down to the next: for the older ones to their son where he is there, for the couple to every
 * child.
 */
function descent(parents: Band, next: Band): Line[] {
  const above = parents.lines.at(-1);
  const sons = next.nodes.filter(({ person }) => person.role === 'husband');
  const below = sons.length > 0 ? sons : next.nodes;
  const [first] = above ?? [];
  const last = above?.at(-1);
  if (!first || !last) return [];
  const from = (middle(first) + middle(last)) / 2;
  const bottom = first.y + NODE.height;
  const start = above && above.length % 2 === 0 ? bottom - NODE.height / 2 : bottom;
  return below.map((node): Line => {
    const bus = node.y - (node.y - bottom < NODE.gapY + 1 ? NODE.gapY / 2 : NODE.gapX / 2);
    return [
      [from, start],
      [from, bottom + NODE.gapY / 2],
      ...(bus === bottom + NODE.gapY / 2 ? [] : [[from, bus] as const]),
      [middle(node), bus],
      [middle(node), node.y],
    ];
  });
}
