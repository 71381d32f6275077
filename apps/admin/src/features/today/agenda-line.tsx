import { Trans } from '@lingui/react/macro';
import type { AgendaItem } from '@tatyktuu/domain/agenda';
import type { Session } from '@tatyktuu/domain/workshops';
import { agendaSentence } from '@tatyktuu/locales/reasons';
import { ButtonLink } from '../../page/button-link.tsx';
import styles from './today-page.module.css';

interface AgendaLineProps {
  readonly item: AgendaItem;
  /** The first session that still waits for its report, once it is known. */
  readonly oldestUnreported: Session | undefined;
}

/** One thing that needs somebody, with the one step that leads there. */
export function AgendaLine({ item, oldestUnreported }: AgendaLineProps) {
  return (
    <div className={styles.line}>
      <p>{agendaSentence(item)}</p>
      <Step item={item} oldestUnreported={oldestUnreported} />
    </div>
  );
}

function Step({ item, oldestUnreported }: AgendaLineProps) {
  switch (item.code) {
    case 'sessions-today':
      return (
        <ButtonLink to="/workshops">
          <Trans>Open the calendar</Trans>
        </ButtonLink>
      );
    case 'reviews-open':
      return (
        <ButtonLink to="/reviews" variant="filled">
          <Trans>Decide</Trans>
        </ButtonLink>
      );
    case 'duplicates-open':
      return (
        <ButtonLink to="/families/duplicates">
          <Trans>Look at the pairs</Trans>
        </ButtonLink>
      );
    case 'details-due':
      return (
        <ButtonLink to="/families/retention">
          <Trans>See what is due</Trans>
        </ButtonLink>
      );
    case 'quality-findings':
      return (
        <ButtonLink to="/families/quality">
          <Trans>Put it right</Trans>
        </ButtonLink>
      );
    case 'phones-unsent':
    case 'phones-silent':
      return (
        <ButtonLink to="/settings/phones">
          <Trans>Open the phones</Trans>
        </ButtonLink>
      );
    case 'proofs-differ':
      return (
        <ButtonLink to="/workshops/sessions/$sessionId/proof" params={{ sessionId: item.oldest }}>
          <Trans>Compare the counts</Trans>
        </ButtonLink>
      );
    case 'round-open':
      return (
        <ButtonLink to="/aid/rounds/$roundId" params={{ roundId: item.roundId }}>
          <Trans>Open the round</Trans>
        </ButtonLink>
      );
    case 'sessions-unreported':
      return oldestUnreported ? (
        <ButtonLink to="/workshops/sessions/$sessionId" params={{ sessionId: oldestUnreported.id }}>
          <Trans>Open the oldest</Trans>
        </ButtonLink>
      ) : (
        <ButtonLink to="/workshops">
          <Trans>Open the calendar</Trans>
        </ButtonLink>
      );
    case 'families-to-enrol':
      return (
        <ButtonLink to="/families">
          <Trans>Enrol families</Trans>
        </ButtonLink>
      );
    case 'people-without-group':
      return (
        <ButtonLink to="/workshops/groups">
          <Trans>Find them a group</Trans>
        </ButtonLink>
      );
    case 'groups-without-facilitator':
      return (
        <ButtonLink to="/workshops/groups">
          <Trans>Name facilitators</Trans>
        </ButtonLink>
      );
    case 'no-families':
      return (
        <ButtonLink to="/families/import" variant="filled">
          <Trans>Import a list</Trans>
        </ButtonLink>
      );
    case 'no-facilitators':
      return (
        <ButtonLink to="/settings" variant="filled">
          <Trans>Open accounts</Trans>
        </ButtonLink>
      );
    case 'no-curriculum':
      return (
        <ButtonLink to="/workshops/curriculum" variant="filled">
          <Trans>Write the curriculum</Trans>
        </ButtonLink>
      );
    case 'no-groups':
      return (
        <ButtonLink to="/workshops/groups" variant="filled">
          <Trans>Make groups</Trans>
        </ButtonLink>
      );
    case 'nothing-scheduled':
      return (
        <ButtonLink to="/workshops" search={{ schedule: true }} variant="filled">
          <Trans>Schedule sessions</Trans>
        </ButtonLink>
      );
    case 'no-aid-rule':
      return (
        <ButtonLink to="/aid/rules" variant="filled">
          <Trans>Write a rule</Trans>
        </ButtonLink>
      );
  }
}
