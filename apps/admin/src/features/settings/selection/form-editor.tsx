import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type Criterion, mostOf, type SelectionForm } from '@tatyktuu/domain/families';
import { programmeWords } from '@tatyktuu/locales';
import { type ReactNode, useId, useState } from 'react';
import { PageHeading, Problem, Section } from '../../../page/index.ts';
import { RowAction } from '../../../page/row-action.tsx';
import { WordsFields } from '../../../page/words-fields.tsx';
import { useSubmit } from '../../../submit.ts';
import { moved } from '../../workshops/curriculum/edit-units.ts';
import { CriterionEditor, Points } from './criterion-editor.tsx';
import { blankCriterion, type FormDraft } from './edit-form.ts';
import css from './selection.module.css';

/** Writes the next version of the selection form. */
export function FormEditor({
  form,
  begun,
  onDone,
}: {
  readonly form: SelectionForm | null;
  readonly begun: FormDraft;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  // The version is fixed when editing begins: a version published meanwhile is not overwritten but refused.
  const [version] = useState((form?.versions.at(-1)?.version ?? 0) + 1);
  const [draft, setDraft] = useState(begun);
  const [open, setOpen] = useState<string | null>(null);
  const [published, setPublished] = useState(false);
  const changed = draft !== begun && !published;
  useBlocker({
    shouldBlockFn: () =>
      changed && !window.confirm(t`Leave the page? What you changed here is not published.`),
    enableBeforeUnload: changed,
  });
  const { criteria } = draft;
  const setCriteria = (next: readonly Criterion[]) => setDraft({ ...draft, criteria: next });
  const most = criteria.reduce((sum, criterion) => sum + mostOf(criterion), 0);
  const add = () => {
    const before = (form?.versions ?? []).flatMap((each) => each.criteria.map(({ id }) => id));
    const criterion = blankCriterion('yes-no', new Set([...before, ...criteria.map(({ id }) => id)]));
    setCriteria([...criteria, criterion]);
    setOpen(criterion.id);
  };
  const publish = async () => {
    const sent = await send([{ kind: 'publish-selection-form', ...draft, version }]);
    if (sent?.refusals.length !== 0) return;
    setPublished(true);
    onDone();
  };
  return (
    <>
      <PageHeading
        title={<Trans>Version {version} of the selection form</Trans>}
        tab={t`Selection form`}
        back={{ to: '/settings', label: t`Settings` }}
        under={<Plural value={criteria.length} one="# question" other="# questions" />}
      >
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button variant="filled" onClick={() => void publish()} loading={pending}>
          <Trans>Publish version {version}</Trans>
        </Button>
      </PageHeading>
      <Problem sentence={problem} />
      <p className={css.hint}>
        <Trans>
          A published version never changes: a score can be reckoned again at any time. Ask nothing about
          violence here; the form is filled in where others may hear.
        </Trans>
      </p>
      <div className={css.fields}>
        <WordsFields
          label={t`Title of the form`}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
        />
        <Points
          label={t`Enrol from`}
          description={t`of ${most} points in all; below it, whoever enrols a family says why`}
          value={draft.enrolFrom}
          onChange={(enrolFrom) => setDraft({ ...draft, enrolFrom })}
          max={most}
        />
      </div>
      <Section
        title={<Trans>Questions</Trans>}
        actions={
          <Button onClick={add}>
            <Trans>Add a question</Trans>
          </Button>
        }
      >
        <ol className={css.criteria}>
          {criteria.map((criterion, index) => (
            <li key={criterion.id}>
              <CriterionLine
                criterion={criterion}
                opened={open === criterion.id}
                first={index === 0}
                last={index === criteria.length - 1}
                onToggle={() => setOpen(open === criterion.id ? null : criterion.id)}
                onChange={(next) => setCriteria(criteria.with(index, next))}
                onMove={(by) => setCriteria(moved(criteria, index, by))}
                onRemove={() => setCriteria(criteria.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function CriterionLine({
  criterion,
  opened,
  first,
  last,
  onToggle,
  onChange,
  onMove,
  onRemove,
}: {
  readonly criterion: Criterion;
  readonly opened: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onToggle: () => void;
  readonly onChange: (criterion: Criterion) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { t } = useLingui();
  const id = useId();
  const name = programmeWords(criterion.question) || t`Without words`;
  return (
    <>
      <div className={css.line}>
        <button
          type="button"
          className={css.name}
          onClick={onToggle}
          aria-expanded={opened}
          aria-controls={id}
        >
          {name}
        </button>
        <span className={css.soft}>
          <Plural value={mostOf(criterion)} one="at most # point" other="at most # points" />
        </span>
        <div className={css.tools}>
          <RowAction disabled={first} onClick={() => onMove(-1)} aria-label={t`Move up: ${name}`}>
            <span aria-hidden="true">↑</span>
          </RowAction>
          <RowAction disabled={last} onClick={() => onMove(1)} aria-label={t`Move down: ${name}`}>
            <span aria-hidden="true">↓</span>
          </RowAction>
          <RowAction onClick={onRemove} aria-label={t`Remove: ${name}`}>
            <Trans>Remove</Trans>
          </RowAction>
        </div>
      </div>
      <div id={id}>{opened && <CriterionEditor criterion={criterion} onChange={onChange} />}</div>
    </>
  );
}
