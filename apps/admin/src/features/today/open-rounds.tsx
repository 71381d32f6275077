import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDay } from '@tatyktuu/locales';
import { api } from '../../api.ts';
import { Loaded } from '../../page/index.ts';
import styles from './today-page.module.css';

/** The rounds that are not closed, with how many families have collected. */
export function OpenRounds() {
  const query = useQuery(api.aid.rounds.queryOptions());
  return (
    <Loaded query={query}>
      {(rounds) => {
        const open = rounds.filter(({ status }) => status === 'open');
        if (open.length === 0) {
          return (
            <p className={styles.soft}>
              <Trans>No round is open</Trans>
            </p>
          );
        }
        return (
          <ul className={styles.list}>
            {open.map(({ id, title, on, listed, handedOver }) => (
              <li key={id}>
                <Link to="/aid/rounds/$roundId" params={{ roundId: id }}>
                  <span className={styles.when}>{formatDay(on, undefined, 'short')}</span>
                  <span>
                    <strong>{title}</strong>
                    <span className={styles.soft}>
                      <Trans>
                        {handedOver} of {listed} handed over
                      </Trans>
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
