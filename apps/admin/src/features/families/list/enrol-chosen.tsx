import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DayField, FormDialog, Notice } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import css from './families-page.module.css';
import type { FamilyLine } from './family-pages.ts';

/** What can be done with the families that are chosen in the list: enrol them, all in one go. */
export function EnrolChosen({
  chosen,
  onDone,
}: {
  readonly chosen: readonly FamilyLine[];
  readonly onDone: () => void;
}): ReactNode {
  const [open, setOpen] = useState(false);
  if (chosen.length === 0) return null;
  const toEnrol = chosen.filter(({ enrolledOn }) => enrolledOn === null);
  return (
    <div className={css.bar} role="status">
      <p className={css.barCount}>
        <Plural value={chosen.length} one="# family chosen" other="# families chosen" />
      </p>
      <Button onClick={onDone}>
        <Trans>Choose none</Trans>
      </Button>
      <Button variant="filled" disabled={toEnrol.length === 0} onClick={() => setOpen(true)}>
        <Trans>Enrol…</Trans>
      </Button>
      {open && (
        <EnrolDialog
          families={toEnrol}
          already={chosen.length - toEnrol.length}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </div>
  );
}

function EnrolDialog({
  families,
  already,
  onClose,
  onDone,
}: {
  readonly families: readonly FamilyLine[];
  readonly already: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const [on, setOn] = useState(today);
  const { send, pending, problem } = useSubmit();
  const enrol = async () => {
    const sent = await send(families.map(({ id }) => ({ kind: 'enrol-family', familyId: id, on })));
    if (sent?.refusals.length === 0) onDone();
  };
  return (
    <FormDialog
      title={t`Enrol families`}
      action={<Plural value={families.length} one="Enrol # family" other="Enrol # families" />}
      pending={pending}
      problem={problem}
      onSubmit={() => void enrol()}
      onClose={onClose}
    >
      <p>
        <Trans>An enrolled family takes part: its people can join groups, and it is due food aid.</Trans>
      </p>
      {already > 0 && (
        <Notice tone="told">
          <Plural
            value={already}
            one="# of the chosen families is enrolled already and stays as it is."
            other="# of the chosen families are enrolled already and stay as they are."
          />
        </Notice>
      )}
      <DayField label={t`Enrolled from`} value={on} onChange={setOn} max={today} />
    </FormDialog>
  );
}
