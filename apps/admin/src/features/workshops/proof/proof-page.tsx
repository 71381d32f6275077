import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PeerGroup, Session } from '@tatyktuu/domain/workshops';
import { formatDay, formatTime } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api, live } from '../../../api.ts';
import { Loaded, PageHeading } from '../../../page/index.ts';
import { sessionTitle } from '../session-words.tsx';
import styles from './proof.module.css';
import { ProofContents } from './proof-contents.tsx';

/** The closing proof of a session as one page, on the screen or on paper for the partner. */
export function ProofPage(): ReactNode {
  const { t } = useLingui();
  const { sessionId } = useParams({ from: '/shell/workshops/sessions/$sessionId/proof' });
  const found = useQuery(api.workshops.session.queryOptions({ sessionId }));
  const proof = useQuery(api.workshops.proof.queryOptions({ sessionId }, live));
  return (
    <Loaded query={found}>
      {({ session, groups, curriculum }) => (
        <div className={styles.page}>
          <div className={styles.screenOnly}>
            <PageHeading
              title={<Trans>Closing proof</Trans>}
              tab={t`Closing proof`}
              back={{ to: '/workshops/sessions/$sessionId', params: { sessionId }, label: t`Session` }}
            >
              <Button variant="filled" onClick={() => window.print()}>
                <Trans>Print</Trans>
              </Button>
            </PageHeading>
          </div>
          <section className={styles.sheet}>
            <SheetHead session={session} groups={groups} title={sessionTitle(session, [curriculum])} />
            <Loaded query={proof}>{(shown) => <ProofContents proof={shown} />}</Loaded>
            <p className={styles.hands}>
              <span>
                <Trans>For the facilitators</Trans>
              </span>
              <span>
                <Trans>For the partner</Trans>
              </span>
            </p>
          </section>
        </div>
      )}
    </Loaded>
  );
}

interface SheetHeadProps {
  readonly session: Session;
  readonly groups: readonly PeerGroup[];
  readonly title: string;
}

function SheetHead({ session, groups, title }: SheetHeadProps) {
  return (
    <header className={styles.sheetHead}>
      <h2>{title}</h2>
      <p>
        {groups.map(({ name }) => name).join(', ')}
        {' · '}
        {formatDay(session.on, undefined, 'full')}, {formatTime(session.at)}
        {session.place && `, ${session.place}`}
      </p>
    </header>
  );
}
