import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { PageHeading } from '../page/page-heading.tsx';
import { EmptyState } from '../page/states.tsx';

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
