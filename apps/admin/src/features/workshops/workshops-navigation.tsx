import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { SubNavigation } from '../../page/sub-navigation.tsx';

/** The three places of the workshops. */
export function WorkshopsNavigation() {
  const { t } = useLingui();
  return (
    <SubNavigation label={t`Workshops`}>
      <Link to="/workshops" activeOptions={{ exact: true, includeSearch: false }}>
        <Trans>Calendar</Trans>
      </Link>
      <Link to="/workshops/groups">
        <Trans>Groups</Trans>
      </Link>
      <Link to="/workshops/curriculum">
        <Trans>Curriculum</Trans>
      </Link>
    </SubNavigation>
  );
}
