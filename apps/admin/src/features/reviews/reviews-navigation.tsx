import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { SubNavigation } from '../../page/sub-navigation.tsx';

/** What needs the office: the day, what waits for a decision, and what was not taken in. */
export function ReviewsNavigation() {
  const { t } = useLingui();
  return (
    <SubNavigation label={t`Today`}>
      <Link to="/" activeOptions={{ exact: true }}>
        <Trans>What needs you</Trans>
      </Link>
      <Link to="/reviews" activeOptions={{ exact: true, includeSearch: false }}>
        <Trans>To decide</Trans>
      </Link>
      <Link to="/reviews/refused">
        <Trans>Not taken in</Trans>
      </Link>
    </SubNavigation>
  );
}
