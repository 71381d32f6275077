import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Standing } from '@tatyktuu/domain/families';
import { type ReactNode, useState } from 'react';
import { DayField, FormDialog, Notice } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import { useFormInUse } from '../family/lifecycle/selection-form.ts';
import { ConsentOfMany } from './consent-of-many.tsx';
import css from './families-page.module.css';
import type { FamilyLine } from './family-pages.ts';

/** Where a family can be enrolled from; once there is a form, only after it was assessed. */
const assessed: ReadonlySet<Standing> = new Set(['assessed', 'completed', 'withdrawn', 'moved']);
const notEnrolled: ReadonlySet<Standing> = new Set([...assessed, 'registered', 'nominated', 'not-selected']);

/** The most families that one consent form takes: as many as one paper may hold. */
const ON_ONE_PAPER = 60;

/** What can be done with the families that are chosen in the list: enrol them or record their consent, all in one go. */
export function ChosenFamilies({
  chosen,
  onDone,
}: {
  readonly chosen: readonly FamilyLine[];
  readonly onDone: () => void;
}): ReactNode {
  const [open, setOpen] = useState<'enrol' | 'consent' | null>(null);
  const form = useFormInUse();
  if (chosen.length === 0) return null;
  const ready = form ? assessed : notEnrolled;
  const toEnrol = chosen.filter(({ standing }) => ready.has(standing));
  const close = () => setOpen(null);
  const done = () => {
    close();
    onDone();
  };
  const tooMany = chosen.length > ON_ONE_PAPER;
  return (
    <div className={css.bar} role="status">
      <p className={css.barCount}>
        <Plural value={chosen.length} one="# family chosen" other="# families chosen" />
        {tooMany && (
          <>
            {' · '}
            <Trans>consent is recorded for at most {ON_ONE_PAPER} at a time</Trans>
          </>
        )}
      </p>
      <Button onClick={onDone}>
        <Trans>Choose none</Trans>
      </Button>
      <Button disabled={tooMany} onClick={() => setOpen('consent')}>
        <Trans>Record consent…</Trans>
      </Button>
      <Button variant="filled" disabled={toEnrol.length === 0} onClick={() => setOpen('enrol')}>
        <Trans>Enrol…</Trans>
      </Button>
      {open === 'enrol' && (
        <EnrolDialog
          families={toEnrol}
          others={chosen.length - toEnrol.length}
          onClose={close}
          onDone={done}
        />
      )}
      {open === 'consent' && <ConsentOfMany chosen={chosen} onClose={close} onDone={done} />}
    </div>
  );
}

function EnrolDialog({
  families,
  others,
  onClose,
  onDone,
}: {
  readonly families: readonly FamilyLine[];
  readonly others: number;
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
      {others > 0 && (
        <Notice tone="told">
          <Plural
            value={others}
            one="# of the chosen families is enrolled already, or not assessed yet, and stays as it is."
            other="# of the chosen families are enrolled already, or not assessed yet, and stay as they are."
          />
        </Notice>
      )}
      <DayField label={t`Enrolled from`} value={on} onChange={setOn} max={today} />
    </FormDialog>
  );
}
