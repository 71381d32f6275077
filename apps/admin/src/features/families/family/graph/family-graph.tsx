import { Trans, useLingui } from '@lingui/react/macro';
import { useElementSize } from '@mantine/hooks';
import type { Person } from '@tatyktuu/domain/families';
import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { useLanguage } from '../../../../language/language.tsx';
import type { PersonSeen } from '../contact-seen.ts';
import { useNameOf } from '../contact-seen.ts';
import { usePlaceWords } from '../place-words.ts';
import type { Line } from './descents.ts';
import css from './graph.module.css';
import type { DrawnTie } from './kin.ts';
import { layoutFamily } from './layout-family.ts';
import type { SeenOn } from './on-day.ts';
import { NODE } from './rows.ts';

const WIDEST = 1096;
const roles = ['mother-in-law', 'father-in-law', 'husband', 'daughter-in-law', 'child', 'other'];
const inOrder = (people: readonly Person[]) =>
  people.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));

/** The family as a picture on one day, generation by generation. The table beside it says the same in words. */
export function FamilyGraph({
  seen,
  ties,
  head,
  onOpen,
}: {
  readonly seen: readonly SeenOn<PersonSeen>[];
  readonly ties: readonly DrawnTie[];
  readonly head: Person['id'] | null;
  readonly onOpen: (person: Person) => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { ref, width } = useElementSize<HTMLElement>();
  const across = Math.min(width || WIDEST, WIDEST);
  const drawing = useMemo(
    () => layoutFamily(inOrder(seen.map(({ person }) => person)), ties, across),
    [seen, ties, across],
  );
  const seenOf = new Map(seen.map((each) => [each.person.id, each]));
  return (
    <figure ref={ref} className={css.graph} aria-label={t`The family by generation`}>
      <svg width={drawing.width} height={drawing.height + 2}>
        <title>{t`The family by generation`}</title>
        <g className={css.lines}>
          {drawing.lines.map((line) => (
            <path
              key={`${line.kind} ${pathOf(line)}`}
              d={pathOf(line)}
              data-kind={line.kind}
              data-supposed={line.supposed}
              data-past={line.past}
            />
          ))}
        </g>
        {drawing.nodes.map(({ person, x, y }) => {
          const each = seenOf.get(person.id);
          return (
            each && (
              <PersonNode
                key={person.id}
                seen={each}
                isHead={person.id === head}
                x={x}
                y={y}
                width={drawing.nodeWidth}
                onOpen={() => onOpen(person)}
              />
            )
          );
        })}
      </svg>
      {drawing.lines.some(({ supposed, past, kind }) => supposed || past || kind === 'guardian') && (
        <figcaption className={css.legend}>
          {drawing.lines.some(({ supposed }) => supposed) && (
            <span data-kind="supposed">
              <Trans>Supposed from the roles, not recorded</Trans>
            </span>
          )}
          {drawing.lines.some(({ past }) => past) && (
            <span data-kind="past">
              <Trans>Marriage that ended</Trans>
            </span>
          )}
          {drawing.lines.some(({ kind }) => kind === 'guardian') && (
            <span data-kind="guardian">
              <Trans>Speaks for a minor</Trans>
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}

function pathOf({ points }: Line): string {
  return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y + 1}`).join('');
}

function PersonNode({
  seen: { person, presence, stay },
  isHead,
  x,
  y,
  width,
  onOpen,
}: {
  readonly seen: SeenOn<PersonSeen>;
  readonly isHead: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly onOpen: () => void;
}): ReactNode {
  const nameOf = useNameOf();
  const placeWords = usePlaceWords();
  const [surname = '', ...given] = nameOf(person).split(' ');
  const open = (event: MouseEvent) => {
    event.preventDefault();
    onOpen();
  };
  return (
    <g transform={`translate(${x} ${y + 1})`}>
      <a href={`#${person.id}`} className={css.node} data-presence={presence} onClick={open}>
        <rect
          width={width}
          height={NODE.height}
          rx={person.sex === 'female' ? 22 : 4}
          data-child={person.role === 'child'}
        />
        <Fitted
          text={given.length > 0 ? `${given[0]} ${surname}` : surname}
          {...{ width, y: 24, letter: 8.6, className: css.nodeName }}
        />
        <Fitted
          text={placeWords({ person, presence, stay }, isHead)}
          {...{ width, y: 43, letter: 6.9, className: css.nodeRole }}
        />
      </a>
    </g>
  );
}

/** A long text is set closer by as much as a third before it is cut; the whole stands in the table. */
const CLOSER = 1.33;

/** One line in a node. `letter`: how wide a letter is in the middle, in the drawing's units. */
function Fitted({
  text,
  width,
  letter,
  y,
  className,
}: {
  readonly text: string;
  readonly width: number;
  readonly letter: number;
  readonly y: number;
  readonly className: string | undefined;
}): ReactNode {
  const most = Math.floor((width / letter) * CLOSER);
  return (
    <text
      x={width / 2}
      y={y}
      textAnchor="middle"
      className={className}
      {...(text.length * letter > width && { textLength: width - 16, lengthAdjust: 'spacingAndGlyphs' })}
    >
      {text.length > most ? `${text.slice(0, most - 1)}…` : text}
    </text>
  );
}
