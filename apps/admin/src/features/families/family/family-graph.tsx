import { useLingui } from '@lingui/react/macro';
import { useElementSize } from '@mantine/hooks';
import type { Person } from '@tatyktuu/domain/families';
import { generationRoleLabel } from '@tatyktuu/locales';
import type { MouseEvent, ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import css from './family.module.css';
import { type Line, layoutFamily, NODE } from './layout-family.ts';

const WIDEST = 1096;

/** The family as a picture, generation by generation. The table beside it says the same in words. */
export function FamilyGraph({
  members,
  onOpen,
}: {
  readonly members: readonly Person[];
  readonly onOpen: (person: Person) => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { ref, width } = useElementSize<HTMLElement>();
  const drawing = layoutFamily(members, Math.min(width || WIDEST, WIDEST));
  return (
    <figure ref={ref} className={css.graph} aria-label={t`The family by generation`}>
      <svg width={drawing.width} height={drawing.height + 2}>
        <title>{t`The family by generation`}</title>
        <g className={css.lines}>
          {drawing.lines.map((line) => (
            <path key={pathOf(line)} d={pathOf(line)} />
          ))}
        </g>
        {drawing.nodes.map(({ person, x, y }) => (
          <PersonNode key={person.id} person={person} x={x} y={y} onOpen={() => onOpen(person)} />
        ))}
      </svg>
    </figure>
  );
}

function pathOf(line: Line): string {
  return line.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y + 1}`).join('');
}

function PersonNode({
  person,
  x,
  y,
  onOpen,
}: {
  readonly person: Person;
  readonly x: number;
  readonly y: number;
  readonly onOpen: () => void;
}): ReactNode {
  const role = generationRoleLabel(person.role);
  const [surname = '', ...given] = person.fullName.split(' ');
  const open = (event: MouseEvent) => {
    event.preventDefault();
    onOpen();
  };
  return (
    <g transform={`translate(${x} ${y + 1})`}>
      <a href={`#${person.id}`} className={css.node} onClick={open}>
        <rect
          width={NODE.width}
          height={NODE.height}
          rx={person.sex === 'female' ? 22 : 4}
          data-child={person.role === 'child'}
        />
        <text x={NODE.width / 2} y={24} textAnchor="middle" className={css.nodeName}>
          {shorten(given.length > 0 ? `${given[0]} ${surname}` : surname)}
        </text>
        <text x={NODE.width / 2} y={43} textAnchor="middle" className={css.nodeRole}>
          {role}
        </text>
      </a>
    </g>
  );
}

/** As much of a name as a node holds; the whole stands in its title and in the table. */
function shorten(name: string): string {
  return name.length > 20 ? `${name.slice(0, 19)}…` : name;
}
