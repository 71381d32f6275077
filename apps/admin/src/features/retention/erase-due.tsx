import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Problem, Section } from '../../page/index.ts';
import { useSubmit } from '../../submit.ts';
import type { DueLine } from './due-line.ts';
import css from './retention.module.css';

/** Erases all that is listed, once its number was typed: who types it has seen how many they are. */
export function EraseDue({
  lines,
  onErased,
}: {
  readonly lines: readonly DueLine[];
  readonly onErased: (count: number) => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const [typed, setTyped] = useState('');
  const confirmed = typed.trim() === String(lines.length);
  const erase = async (event: FormEvent) => {
    event.preventDefault();
    if (!confirmed) return;
    setTyped('');
    const sent = await send(
      lines.map(({ family, kinds }) => ({
        kind: 'erase-details',
        familyId: family.id,
        personIds: null,
        kinds,
        why: 'time-is-up',
      })),
    );
    if (sent) onErased(sent.accepted);
  };
  return (
    <Section title={<Trans>Erase what is due</Trans>}>
      <form className={css.due} onSubmit={(event) => void erase(event)}>
        <p>
          <Trans>
            What was attended, handed over and counted stays, of nobody in particular. It cannot be taken
            back.
          </Trans>
        </p>
        <TextInput
          label={t`Type how many families are listed to confirm`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="off"
          error={typed !== '' && !confirmed ? t`The list above has another number.` : null}
          required
        />
        <Problem sentence={problem} />
        <div>
          <Button type="submit" variant="filled" loading={pending}>
            <Plural
              value={lines.length}
              one="Erase for # family, for good"
              other="Erase for # families, for good"
            />
          </Button>
        </div>
      </form>
    </Section>
  );
}
