import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type AidRuleVersion, type Commodity, hasAttendedEnough, type Round } from '@tatyktuu/domain/aid';
import { formatDay, generationRoleLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api, live } from '../../../api.ts';
import { Loaded, PageHeading, PersonName, Section, Status } from '../../../page/index.ts';
import { Explanations } from '../explanations.tsx';
import { Items } from '../items.tsx';
import { RationSentence } from '../ration-sentence.tsx';
import { HandOverButton } from './hand-over-button.tsx';
import { HandOvers } from './hand-overs.tsx';
import styles from './parcel-page.module.css';
import { familyLabel, type RoundParcel, standingOf } from './round-parcel.ts';

/** What one family is due in one round, why, and what it got. */
export function ParcelPage(): ReactNode {
  const { t } = useLingui();
  const { roundId, familyId } = useParams({ from: '/shell/aid/rounds/$roundId/families/$familyId' });
  const query = useQuery(api.aid.round.queryOptions({ roundId }, live));
  const rules = useQuery(api.aid.rules.queryOptions());
  return (
    <Loaded query={query}>
      {({ round, parcels, commodities }) => {
        const found = parcels.find((one) => one.familyId === familyId);
        const rule = rules.data
          ?.find(({ id }) => id === round.ruleId)
          ?.versions.find(({ version }) => version === round.ruleVersion);
        const back = { to: '/aid/rounds/$roundId', params: { roundId }, label: round.title } as const;
        return found ? (
          <Found found={found} round={round} rule={rule} commodities={commodities} back={back} />
        ) : (
          <PageHeading title={<Trans>This family is not on the list</Trans>} tab={t`Parcel`} back={back} />
        );
      }}
    </Loaded>
  );
}

interface FoundProps {
  readonly found: RoundParcel;
  readonly round: Round;
  readonly rule: AidRuleVersion | undefined;
  readonly commodities: readonly Commodity[];
  readonly back: NonNullable<Parameters<typeof PageHeading>[0]['back']>;
}

function Found({ found, round, rule, commodities, back }: FoundProps) {
  const { t } = useLingui();
  const { parcel, entitlement, ration } = found;
  const standing = standingOf(parcel);
  return (
    <>
      <PageHeading
        title={familyLabel(found)}
        tab={t`Parcel`}
        back={back}
        under={
          <>
            <Plural value={parcel.household} one="# person" other="# people" /> ·{' '}
            {standing ? (
              <Status tone="well">
                <Trans>Handed over</Trans>
              </Status>
            ) : round.status === 'open' ? (
              <Status tone="wait">
                <Trans>Not collected yet</Trans>
              </Status>
            ) : (
              <Status tone="past">
                <Trans>Not collected</Trans>
              </Status>
            )}
          </>
        }
      >
        {round.status === 'open' && !standing && (
          <HandOverButton found={found} roundId={round.id} commodities={commodities} />
        )}
      </PageHeading>
      <div className={styles.columns}>
        <div>
          <Section title={<Trans>What the family is due</Trans>}>
            <div className={styles.due}>
              <Items items={entitlement.items} commodities={commodities} />
            </div>
            {rule && (
              <p className={styles.ration}>
                <RationSentence ration={ration} days={rule.days} />
              </p>
            )}
          </Section>
          <Section title={<Trans>Why</Trans>}>
            <p>
              <Plural
                value={parcel.household}
                one="The family had # person on the day the round was opened."
                other="The family had # people on the day the round was opened."
              />{' '}
              <Trans>What feeds the household does not depend on who attended.</Trans>
            </p>
            <Explanations entitlement={entitlement} commodities={commodities} />
          </Section>
          {rule && <Attendance found={found} round={round} rule={rule} />}
        </div>
        <Section title={<Trans>Hand-over</Trans>}>
          {parcel.handOvers.length > 0 ? (
            <HandOvers found={found} roundId={round.id} commodities={commodities} />
          ) : (
            <p className={styles.soft}>
              <Trans>Nothing was handed over to this family yet.</Trans>
            </p>
          )}
        </Section>
      </div>
    </>
  );
}

interface AttendanceProps {
  readonly found: RoundParcel;
  readonly round: Round;
  readonly rule: AidRuleVersion;
}

function Attendance({ found, round, rule }: AttendanceProps) {
  const { attendees } = found.basis;
  if (!rule.basket.some(({ to }) => to === 'attendee')) return null;
  return (
    <Section title={<Trans>Who attended</Trans>}>
      <p className={styles.soft}>
        <Trans>
          Sessions from {formatDay(round.window.from, undefined, 'full')} to{' '}
          {formatDay(round.window.to, undefined, 'full')}; excused absence counts as attendance.
        </Trans>
      </p>
      {attendees.length === 0 ? (
        <p>
          <Trans>Nobody of the family had a seat in a group in these days.</Trans>
        </p>
      ) : (
        <ul className={styles.attendees}>
          {attendees.map((tally) => {
            const member = found.members.find(({ personId }) => personId === tally.personId);
            const { counted, held } = tally;
            return (
              <li key={tally.personId}>
                <span>
                  <PersonName person={member} />{' '}
                  <span className={styles.soft}>{member && generationRoleLabel(member.role)}</span>
                </span>
                <Status tone={hasAttendedEnough(tally, rule.attendancePercent) ? 'well' : 'past'}>
                  {held === 0 ? (
                    <Trans>No session was held; counts as attended</Trans>
                  ) : (
                    <Trans>
                      {counted} of {held}
                    </Trans>
                  )}
                </Status>
              </li>
            );
          })}
        </ul>
      )}
      <p className={styles.soft}>
        <Link to="/families/$familyId" params={{ familyId: found.familyId }}>
          <Trans>The family’s page</Trans>
        </Link>
      </p>
    </Section>
  );
}
