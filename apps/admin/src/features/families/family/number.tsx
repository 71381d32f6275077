import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refusalSentence } from '@tatyktuu/locales/reasons';
import { type ReactNode, useEffect, useState } from 'react';
import { api, client, onWire } from '../../../api.ts';
import { commandsOf } from '../../../device.ts';
import { Problem } from '../../../page/index.ts';
import css from './contact.module.css';
import { type FamilySeen, type PersonSeen, useNameOf } from './contact-seen.ts';

/** As long as it takes to dial it, in seconds. */
const SHOWN_FOR = 60;

/** Records the look, then shows the number for a minute. It is kept nowhere but in sight. */
export function ShowNumber({
  family,
  person,
}: {
  readonly family: FamilySeen;
  readonly person: PersonSeen;
}): ReactNode {
  const { t } = useLingui();
  const nameOf = useNameOf();
  const queries = useQueryClient();
  const look = useMutation({
    gcTime: 0,
    mutationFn: () => {
      const [command] = onWire(
        commandsOf([{ kind: 'look-at-number', familyId: family.id, personId: person.id }]),
      );
      if (!command) throw new Error('one wish makes one command');
      return client.families.showNumber.mutate({ command });
    },
    onSuccess: () =>
      queries.invalidateQueries({ queryKey: api.families.timeline.queryKey({ familyId: family.id }) }),
  });
  const problem = look.error
    ? t`The server could not be reached. Nothing was changed; try again.`
    : look.data?.refusal
      ? refusalSentence(look.data.refusal)
      : null;
  const phone = look.data?.shown?.phone;
  if (phone) return <Shown phone={phone} onHide={() => look.reset()} />;
  return (
    <div className={css.number}>
      <Button
        size="xs"
        loading={look.isPending}
        aria-label={t`Show the number of ${nameOf(person)}`}
        onClick={() => look.mutate()}
      >
        <Trans>Show the number</Trans>
      </Button>
      <span className={css.soft}>
        <Trans>That you looked is recorded.</Trans>
      </span>
      <Problem sentence={problem} />
    </div>
  );
}

function Shown({ phone, onHide }: { readonly phone: string; readonly onHide: () => void }): ReactNode {
  const [left, setLeft] = useState(SHOWN_FOR);
  useEffect(() => {
    // By the clock: in a window that is out of sight a browser lets timers run late, and the machine may have slept.
    const end = Date.now() + SHOWN_FOR * 1000;
    const look = () => setLeft(Math.ceil((end - Date.now()) / 1000));
    const clock = setInterval(look, 1000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(clock);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  useEffect(() => {
    if (left <= 0) onHide();
  }, [left, onHide]);
  return (
    <div className={css.number}>
      <span aria-live="polite">
        <a href={`tel:${phone}`}>{inGroups(phone)}</a>
      </span>
      <span className={css.soft}>
        <Plural value={left} one="shown for # more second" other="shown for # more seconds" />
      </span>
      <Button size="xs" onClick={onHide}>
        <Trans>Hide</Trans>
      </Button>
    </div>
  );
}

/** `+996700123456` as people read it: country, then threes. */
function inGroups(phone: string): string {
  const kyrgyz = /^(\+996)(\d{3})(\d{3})(\d{3})$/.exec(phone);
  return kyrgyz ? kyrgyz.slice(1).join(' ') : phone;
}
