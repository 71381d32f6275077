import { useMediaQuery } from '@mantine/hooks';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import css from './table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly heading: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures are set to the right, in tabular figures. */
  readonly figure?: boolean;
  /** Left out on a phone. */
  readonly wideOnly?: boolean;
  /** The cell that names the row, for a screen reader; the first column when none is marked. */
  readonly names?: boolean;
  readonly width?: string | undefined;
}

export interface DataTableProps<Row> {
  /** What the table is, for a screen reader. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What a click on a row, or Enter on it, opens. Put a real link in the naming cell as well. */
  readonly onOpen?: (row: Row) => void;
  /** A mark of the whole row: 'doubt' for what should be looked at, 'quiet' for what is past. */
  readonly tone?: (row: Row) => 'doubt' | 'quiet' | undefined;
}

/** A dense table with a heading that stays in sight, and rows that the arrow keys walk through. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  tone,
}: DataTableProps<Row>): ReactNode {
  const narrow = useMediaQuery('(max-width: 600px)') ?? false;
  return (
    <section className={css.frame} aria-label={label} tabIndex={narrow ? 0 : undefined}>
      <table className={css.table} aria-label={label}>
        <TableHead columns={columns} />
        <tbody onKeyDown={walkRows}>
          {rows.map((row, index) => (
            <DataRow
              key={rowKey(row)}
              row={row}
              index={index}
              columns={columns}
              onOpen={onOpen}
              tone={tone}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableHead<Row>({ columns }: { readonly columns: readonly Column<Row>[] }): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map(({ key, heading, figure, wideOnly, width }) => (
          <th
            key={key}
            scope="col"
            data-figure={figure}
            data-wide-only={wideOnly}
            style={width === undefined ? undefined : { width }}
          >
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** One row of a table; `index` is its place among all rows, from 0. */
function DataRow<Row>({
  row,
  index,
  columns,
  onOpen,
  tone,
}: {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly tone?: ((row: Row) => 'doubt' | 'quiet' | undefined) | undefined;
}): ReactNode {
  const naming = columns.find(({ names }) => names) ?? columns[0];
  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    if (!isControl(event.target)) onOpen?.(row);
  };
  const press = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
  };
  return (
    <tr
      className={onOpen && css.opens}
      data-row={index}
      data-tone={tone?.(row)}
      aria-rowindex={index + 2}
      tabIndex={onOpen ? (index === 0 ? 0 : -1) : undefined}
      onClick={onOpen && open}
      onKeyDown={onOpen && press}
    >
      {columns.map((column) => {
        const Cell = column === naming ? 'th' : 'td';
        return (
          <Cell
            key={column.key}
            scope={column === naming ? 'row' : undefined}
            data-figure={column.figure}
            data-wide-only={column.wideOnly}
          >
            {column.cell(row)}
          </Cell>
        );
      })}
    </tr>
  );
}

/** Arrow keys, Home and End move the focus from row to row. */
export function walkRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const row = event.target instanceof HTMLTableRowElement ? event.target : null;
  if (!row) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLTableRowElement>('tr[data-row]')];
  const at = rows.indexOf(row);
  const next =
    event.key === 'ArrowDown'
      ? rows[at + 1]
      : event.key === 'ArrowUp'
        ? rows[at - 1]
        : event.key === 'Home'
          ? rows[0]
          : event.key === 'End'
            ? rows.at(-1)
            : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, label') !== null;
}
