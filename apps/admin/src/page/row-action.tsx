import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import css from './row-action.module.css';

interface RowActionProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'className'> {
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A quiet button at the end of a table's row: as high as the row's text. Say in `aria-label` which row it is for. */
export function RowAction(props: RowActionProps): ReactNode {
  return <button {...props} type="button" className={css.action} />;
}
