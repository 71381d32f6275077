import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useBlocker, useNavigate, useSearch } from '@tanstack/react-router';
import type { Words } from '@tatyktuu/domain/kernel';
import { type Curriculum, components, type Unit } from '@tatyktuu/domain/workshops';
import { programmeWords } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { Loaded, PageHeading, Problem, Section } from '../../../page/index.ts';
import { WordsFields } from '../../../page/words-fields.tsx';
import { useSubmit } from '../../../submit.ts';
import { ComponentTitle } from './component-title.tsx';
import { blankUnit, moved } from './edit-units.ts';
import styles from './editor-page.module.css';
import type { EditorStart } from './editor-start.ts';
import { startingCurriculum } from './starting-curriculum.ts';
import { UnitEditor } from './unit-editor.tsx';

/** Writes the next version of a curriculum. */
export function EditorPage(): ReactNode {
  const { from, of } = useSearch({ from: '/shell/workshops/curriculum/edit' });
  const query = useQuery(api.workshops.curricula.queryOptions());
  return (
    <Loaded query={query}>
      {(curricula) => {
        const curriculum = curricula.find(({ id }) => id === of) ?? curricula[0];
        return <Editor curriculum={curriculum} from={from} />;
      }}
    </Loaded>
  );
}

interface EditorProps {
  readonly curriculum: Curriculum | undefined;
  readonly from: EditorStart;
}

interface Draft {
  readonly title: Words;
  readonly units: readonly Unit[];
}

function draftFrom(start: EditorStart, curriculum: Curriculum | undefined): Draft {
  if (start === 'starting') return startingCurriculum;
  const last = curriculum?.versions.at(-1);
  if (start === 'last' && last) return { title: last.title, units: last.units };
  return { title: last?.title ?? {}, units: [] };
}

function Editor({ curriculum, from }: EditorProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { send, pending, problem } = useSubmit();
  // The version is fixed when editing begins: a version published meanwhile is not overwritten but refused.
  const [version] = useState((curriculum?.versions.at(-1)?.version ?? 0) + 1);
  const [begun] = useState(() => draftFrom(from, curriculum));
  const [draft, setDraft] = useState(begun);
  const [open, setOpen] = useState<string | null>(null);
  const [published, setPublished] = useState(false);
  useBlocker({
    shouldBlockFn: () =>
      draft !== begun &&
      !published &&
      !window.confirm(t`Leave the page? What you changed here is not published.`),
    enableBeforeUnload: draft !== begun && !published,
  });

  const setUnits = (units: readonly Unit[]) => setDraft({ ...draft, units });
  const taken = new Set([
    ...(curriculum?.versions ?? []).flatMap(({ units }) => units.map(({ id }) => id)),
    ...draft.units.map(({ id }) => id),
  ]);
  const publish = async () => {
    const sent = await send([
      { kind: 'publish-curriculum', curriculumId: curriculum?.id ?? newId(), version, ...draft },
    ]);
    if (sent?.refusals.length !== 0) return;
    setPublished(true);
    await navigate({ to: '/workshops/curriculum', ignoreBlocker: true });
  };

  return (
    <>
      <PageHeading
        title={<Trans>Version {version} of the curriculum</Trans>}
        tab={t`Curriculum`}
        back={{ to: '/workshops/curriculum', label: t`Curriculum` }}
        under={<Plural value={draft.units.length} one="# session" other="# sessions" />}
      >
        <Button variant="filled" onClick={() => void publish()} loading={pending}>
          <Trans>Publish version {version}</Trans>
        </Button>
      </PageHeading>
      <Problem sentence={problem} />
      <p className={styles.hint}>
        <Trans>
          A published version never changes; sessions that are planned already keep the version they were
          planned with.
        </Trans>
      </p>
      <WordsFields
        label={t`Title of the curriculum`}
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
      />
      {components.map((component) => {
        const own = draft.units.filter((unit) => unit.component === component);
        const others = draft.units.filter((unit) => unit.component !== component);
        const replace = (units: readonly Unit[]) =>
          setUnits(component === 'social' ? [...units, ...others] : [...others, ...units]);
        const add = () => {
          const unit = blankUnit(component, taken);
          replace([...own, unit]);
          setOpen(unit.id);
        };
        return (
          <Section
            key={component}
            title={<ComponentTitle of={component} />}
            actions={
              <Button onClick={add}>
                {component === 'social' ? (
                  <Trans>Add a social session</Trans>
                ) : (
                  <Trans>Add an economic session</Trans>
                )}
              </Button>
            }
          >
            {own.length === 0 && (
              <p className={styles.hint}>
                <Trans>No session here yet.</Trans>
              </p>
            )}
            <ol className={styles.units}>
              {own.map((unit, index) => (
                <li key={unit.id}>
                  <UnitEditor
                    unit={unit}
                    name={programmeWords(unit.title) || t`Without a title`}
                    opened={open === unit.id}
                    onToggle={() => setOpen(open === unit.id ? null : unit.id)}
                    onChange={(changed) => replace(own.with(index, changed))}
                    onMove={(by) => replace(moved(own, index, by))}
                    onRemove={() => replace(own.toSpliced(index, 1))}
                    first={index === 0}
                    last={index === own.length - 1}
                  />
                </li>
              ))}
            </ol>
          </Section>
        );
      })}
    </>
  );
}
