import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { SubNavigation } from '../../page/sub-navigation.tsx';

/** The three places of the food aid. */
export function AidNavigation() {
  const { t } = useLingui();
  return (
    <SubNavigation label={t`Food aid`}>
      <Link to="/aid" activeOptions={{ exact: true }}>
        <Trans>Rounds</Trans>
      </Link>
      <Link to="/aid/rules">
        <Trans>Rules</Trans>
      </Link>
      <Link to="/aid/commodities">
        <Trans>Goods</Trans>
      </Link>
    </SubNavigation>
  );
}
