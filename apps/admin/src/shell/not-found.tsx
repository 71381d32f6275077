import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { EmptyState, PageHeading } from '../page/index.ts';

export function NotFound() {
  const { t } = useLingui();
  const title = t`There is no such page`;
  return (
    <>
      <PageHeading title={title} tab={title} />
      <EmptyState title={<Trans>It may have been moved, or the address is not whole.</Trans>}>
        <Link to="/">
          <Trans>To the page of today</Trans>
        </Link>
      </EmptyState>
    </>
  );
}
