import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newId } from '../../../device.ts';
import { FormDialog, Section } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import { type FamilySeen, useNameOf } from './contact-seen.ts';
import css from './family.module.css';

/** Remarks for the office alone: no facilitator's phone ever holds them. Shown when they are asked for. */
export function OfficeNotes({ family }: { readonly family: FamilySeen }): ReactNode {
  const [shown, setShown] = useState(false);
  const [writing, setWriting] = useState(false);
  const { notes, members } = family;
  const nameOf = useNameOf();
  return (
    <Section
      title={<Trans>Notes of the office</Trans>}
      actions={
        <>
          {notes.length > 0 && (
            <Button size="xs" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? <Trans>Hide</Trans> : <Trans>Show</Trans>}
            </Button>
          )}
          <Button size="xs" onClick={() => setWriting(true)}>
            <Trans>Write a note</Trans>
          </Button>
        </>
      }
    >
      {shown && notes.length > 0 ? (
        <ul className={css.notes}>
          {notes.map(({ id, personId, text }) => (
            <li key={id}>
              <p className={css.soft}>
                {personId === null ? (
                  <Trans>The family</Trans>
                ) : (
                  nameOf(members.find((person) => person.id === personId))
                )}
              </p>
              <p>{text === '' ? <Trans>Erased</Trans> : text}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.soft}>
          {notes.length === 0 ? (
            <Trans>None. What is written here is seen by administrators alone.</Trans>
          ) : (
            <Plural
              value={notes.length}
              one="# note, for administrators alone"
              other="# notes, for administrators alone"
            />
          )}
        </p>
      )}
      {writing && <WriteNote family={family} onClose={() => setWriting(false)} />}
    </Section>
  );
}

function WriteNote({
  family,
  onClose,
}: {
  readonly family: FamilySeen;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const nameOf = useNameOf();
  const [noteId] = useState(newId);
  const [about, setAbout] = useState('');
  const [text, setText] = useState('');
  const save = async () => {
    const personId = about === '' ? null : about;
    const sent = await send([{ kind: 'keep-office-note', familyId: family.id, noteId, personId, text }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Write a note`}
      action={<Trans>Keep for the office</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <NativeSelect
        label={t`About`}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
        data={[
          { value: '', label: t`The family` },
          ...family.members
            .filter(({ sameAs }) => sameAs === null)
            .map((person) => ({ value: person.id, label: nameOf(person) })),
        ]}
      />
      <Textarea
        label={t`Note`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={2000}
        minRows={3}
        required
      />
    </FormDialog>
  );
}
