import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, NumberInput, Stack } from '@mantine/core';
import type { Session, SessionReport, Unit } from '@tatyktuu/domain/workshops';
import { activityOutcomeLabel, mannerLabel, programmeWords } from '@tatyktuu/locales';
import { useState } from 'react';
import { FormDialog } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';

const outcomes = ['done', 'adapted', 'skipped'] as const;
const manners = ['participatory', 'lecturing'] as const;

interface ReportDialogProps {
  readonly session: Session;
  readonly unit: Unit;
  readonly onClose: () => void;
}

/** Writes down, from paper, what the facilitators tell of a session, or puts their report right. */
export function ReportDialog({ session, unit, onClose }: ReportDialogProps) {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const [report, setReport] = useState<SessionReport>(() => session.report ?? blankReport(unit));
  const change = (part: Partial<SessionReport>) => setReport({ ...report, ...part });
  const save = async () => {
    const sent = await send([{ kind: 'report-session', sessionId: session.id, report }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Report of the session`}
      action={<Trans>Save the report</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
    >
      {unit.activities.map(({ id, title }) => (
        <NativeSelect
          key={id}
          label={programmeWords(title)}
          value={report.activities.find((activity) => activity.id === id)?.outcome ?? 'skipped'}
          onChange={(event) => {
            const outcome = outcomes.find((one) => one === event.currentTarget.value);
            if (!outcome) return;
            const others = report.activities.filter((activity) => activity.id !== id);
            change({ activities: inOrder(unit, [...others, { id, outcome }]) });
          }}
          data={outcomes.map((outcome) => ({ value: outcome, label: activityOutcomeLabel(outcome) }))}
        />
      ))}
      <NumberInput
        label={t`Minutes it took`}
        value={report.minutes}
        onChange={(minutes) => change({ minutes: Number(minutes) || 0 })}
        min={0}
        max={600}
        allowDecimal={false}
      />
      <NativeSelect
        label={t`Manner`}
        value={report.manner}
        onChange={(event) => {
          const manner = manners.find((one) => one === event.currentTarget.value);
          if (manner) change({ manner });
        }}
        data={manners.map((manner) => ({ value: manner, label: mannerLabel(manner) }))}
      />
      <Stack gap="xs">
        <Checkbox
          label={t`Both facilitators were there`}
          checked={report.bothFacilitators}
          onChange={(event) => change({ bothFacilitators: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`The materials were there`}
          checked={report.materials}
          onChange={(event) => change({ materials: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`There was a safety concern`}
          description={t`Only that there was one. What it was is never written here.`}
          checked={report.safetyConcern}
          onChange={(event) => change({ safetyConcern: event.currentTarget.checked })}
        />
      </Stack>
    </FormDialog>
  );
}

function blankReport(unit: Unit): SessionReport {
  return {
    activities: unit.activities.map(({ id }) => ({ id, outcome: 'done' })),
    minutes: unit.minutes,
    bothFacilitators: true,
    manner: 'participatory',
    materials: true,
    safetyConcern: false,
  };
}

/** The outcomes in the order of the plan: the same report is the same, however it was filled in. */
function inOrder(unit: Unit, activities: SessionReport['activities']): SessionReport['activities'] {
  return unit.activities.flatMap(({ id }) => activities.find((activity) => activity.id === id) ?? []);
}
