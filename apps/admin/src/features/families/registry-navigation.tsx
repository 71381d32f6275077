import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SubNavigation } from '../../page/sub-navigation.tsx';

/** The families, and what keeps their registry in order. */
export function RegistryNavigation(): ReactNode {
  const { t } = useLingui();
  return (
    <SubNavigation label={t`Families`}>
      <Link to="/families" activeOptions={{ exact: true }}>
        <Trans>All families</Trans>
      </Link>
      <Link to="/families/duplicates">
        <Trans>Duplicates</Trans>
      </Link>
      <Link to="/families/quality">
        <Trans>Data quality</Trans>
      </Link>
      <Link to="/families/retention">
        <Trans>Time is up</Trans>
      </Link>
    </SubNavigation>
  );
}
