import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import styles from './workshops-navigation.module.css';

/** The three places of the workshops. */
export function WorkshopsNavigation() {
  const { t } = useLingui();
  return (
    <nav className={styles.navigation} aria-label={t`Workshops`}>
      <Link to="/workshops" activeOptions={{ exact: true }}>
        <Trans>Calendar</Trans>
      </Link>
      <Link to="/workshops/groups">
        <Trans>Groups</Trans>
      </Link>
      <Link to="/workshops/curriculum">
        <Trans>Curriculum</Trans>
      </Link>
    </nav>
  );
}
