import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import css from './page.module.css';

/** What somebody is called; in words that it was erased, once it was. */
export function PersonName({
  person,
}: {
  /** Undefined: nobody of that id is known any more. */
  readonly person: { readonly fullName: string } | undefined;
}): ReactNode {
  if (person && person.fullName !== '') return person.fullName;
  return (
    <em className={css.erased}>
      <Trans>Erased</Trans>
    </em>
  );
}
