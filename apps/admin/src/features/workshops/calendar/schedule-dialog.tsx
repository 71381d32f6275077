import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { addDays, type Day, type GroupId } from '@tatyktuu/domain/kernel';
import type { Curriculum, PeerGroup, Unit } from '@tatyktuu/domain/workshops';
import { audienceLabel, componentLabel, formatDay, formatNumber, programmeWords } from '@tatyktuu/locales';
import { useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { DayField, FormDialog } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import styles from './schedule-dialog.module.css';
import { LONGEST_SERIES, weeklySeries } from './series.ts';

interface ScheduleDialogProps {
  readonly day: Day;
  readonly groups: readonly PeerGroup[];
  readonly curricula: readonly Curriculum[];
  readonly onClose: () => void;
  /** With the day of the first session that was scheduled. */
  readonly onScheduled: (on: Day) => void;
}

/** Schedules one session, or a row of consecutive ones a week apart, for one group or several. */
export function ScheduleDialog({ day, groups, curricula, onClose, onScheduled }: ScheduleDialogProps) {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const planned = usePlannedUnits();
  const offers = curricula.flatMap(({ id, versions }) => {
    const last = versions.at(-1);
    return (last?.units ?? []).map((unit) => ({ curriculumId: id, version: last?.version ?? 1, unit }));
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [weeks, setWeeks] = useState(1);
  const [groupIds, setGroupIds] = useState<readonly GroupId[]>([]);
  const [together, setTogether] = useState(false);
  const [on, setOn] = useState<Day | ''>(day);
  const [at, setAt] = useState('14:00');
  const [place, setPlace] = useState('');

  const next = offers.find(({ unit }) => !planned.has(unit.id)) ?? offers[0];
  const offer = offers.find((one) => keyOf(one) === chosen) ?? next;
  if (!offer) return null;
  const following = offers.filter(
    ({ curriculumId, unit }) =>
      curriculumId === offer.curriculumId && unit.component === offer.unit.component,
  );
  const start = following.indexOf(offer);
  const most = Math.min(following.length - start, LONGEST_SERIES);
  const units = following.slice(start, start + Math.min(weeks, most)).map(({ unit }) => unit);
  const fitting = groups.filter(({ audience }) => units.every((unit) => unit.audience.includes(audience)));
  const going = fitting.filter(({ id }) => groupIds.includes(id));

  const schedule = async () => {
    if (on === '') return;
    const parties = together ? [going] : going.map((group) => [group]);
    const commands = parties.flatMap((party) =>
      weeklySeries(
        {
          curriculumId: offer.curriculumId,
          curriculumVersion: offer.version,
          groupIds: party.map(({ id }) => id),
          on,
          at,
          place: place.trim() || (party[0]?.place ?? ''),
        },
        units.map(({ id }) => id),
        newId,
      ),
    );
    const sent = commands.length > 0 ? await send(commands) : null;
    if (sent?.refusals.length === 0) onScheduled(on);
  };

  return (
    <FormDialog
      title={t`Schedule sessions`}
      action={
        <Plural
          value={units.length * (together ? 1 : Math.max(going.length, 1))}
          one="Schedule # session"
          other="Schedule # sessions"
        />
      }
      pending={pending}
      problem={problem}
      onSubmit={() => void schedule()}
      onClose={onClose}
      wide
    >
      <NativeSelect
        label={t`What it is about`}
        value={keyOf(offer)}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={optionsOf(offers, planned, t`planned already`)}
      />
      <Checkbox.Group
        label={t`Groups`}
        error={going.length === 0 && groupIds.length > 0 ? t`Choose at least one group` : undefined}
        value={[...groupIds]}
        onChange={setGroupIds}
      >
        <Stack gap="xs" mt="xs">
          {fitting.map(({ id, name, audience }) => (
            <Checkbox
              key={id}
              value={id}
              label={name}
              description={audienceLabel(audience) === name ? undefined : audienceLabel(audience)}
              required={groupIds.length === 0}
            />
          ))}
          {fitting.length === 0 && (
            <p>
              <Trans>There is no group of the generations that this is for.</Trans>
            </p>
          )}
        </Stack>
      </Checkbox.Group>
      {going.length > 1 && (
        <Checkbox
          label={t`All of them together in one joint session`}
          description={t`It counts for each group. Otherwise each group has a session of its own.`}
          checked={together}
          onChange={(event) => setTogether(event.currentTarget.checked)}
        />
      )}
      <div className={styles.when}>
        <DayField label={t`Day`} description={on && formatDay(on)} value={on} onChange={setOn} />
        <TextInput
          type="time"
          label={t`Time`}
          description={t`Hours and minutes`}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
          required
        />
        <NativeSelect
          label={t`Every week, how often`}
          description={t`For this and the next parts`}
          value={String(Math.min(weeks, most))}
          onChange={(event) => setWeeks(Number(event.currentTarget.value))}
          data={Array.from({ length: most }, (_, index) => ({
            value: String(index + 1),
            label: formatNumber(index + 1),
          }))}
        />
      </div>
      <TextInput
        label={t`Place`}
        placeholder={going[0]?.place}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        maxLength={200}
      />
      {on !== '' && <Dates units={units} on={on} at={at} />}
    </FormDialog>
  );
}

/** What is going to be in the calendar. */
function Dates({
  units,
  on,
  at,
}: {
  readonly units: readonly Unit[];
  readonly on: Day;
  readonly at: string;
}) {
  return (
    <ol className={styles.dates}>
      {units.map((unit, week) => (
        <li key={unit.id}>
          <span>
            {formatDay(addDays(on, 7 * week))}, {at}
          </span>
          {programmeWords(unit.title)}
        </li>
      ))}
    </ol>
  );
}

interface Offer {
  readonly curriculumId: string;
  readonly version: number;
  readonly unit: Unit;
}

function keyOf({ curriculumId, unit }: Offer): string {
  return `${curriculumId} ${unit.id}`;
}

function optionsOf(offers: readonly Offer[], planned: ReadonlySet<string>, mark: string) {
  const components = [...new Set(offers.map(({ unit }) => unit.component))];
  return components.map((component) => ({
    group: componentLabel(component),
    items: offers
      .filter(({ unit }) => unit.component === component)
      .map((offer, index) => ({
        value: keyOf(offer),
        label: `${index + 1}. ${programmeWords(offer.unit.title)}${planned.has(offer.unit.id) ? ` (${mark})` : ''}`,
      })),
  }));
}

/** The units that were or will be held within a year around today. */
function usePlannedUnits(): ReadonlySet<string> {
  const { today } = useMe();
  const { data } = useQuery(
    api.workshops.calendar.queryOptions({ from: addDays(today, -365), to: addDays(today, 365) }),
  );
  const standing = (data?.sessions ?? []).filter(({ status }) => status === 'planned' || status === 'held');
  return new Set(standing.map(({ unitId }) => unitId));
}
