import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type KnownName, type PapersPreview, toPaperCommands, withoutKept } from '@tatyktuu/domain/imports';
import { type ReactNode, useMemo } from 'react';
import { newId } from '../../../device.ts';
import { Problem } from '../../../page/index.ts';
import { type Batch, CommitBar } from '../commit/commit-bar.tsx';
import type { DoneProps } from '../done.tsx';
import { keptPapers } from '../reading/read-papers.ts';
import type { PapersFile } from '../use-import.ts';
import { whoOf } from './lines-decided.ts';

/** The longest name of a file or a sheet that is kept. */
const LONGEST_NAME = 200;

/** What is about to be kept of the paper, in a sentence, and the one button that does it. */
export function ConfirmPapers({
  file,
  preview,
  onDone,
}: {
  readonly file: PapersFile;
  readonly preview: PapersPreview;
  readonly onDone: (done: DoneProps) => void;
}): ReactNode {
  const { t } = useLingui();
  const { matches, source } = file.reading;
  const name = tidy(file.name);
  const sheet = tidy(preview.sheet);
  const { decided, families, undecided, people } = useMemo(
    () => decisionsOf(matches, file.who),
    [matches, file.who],
  );
  const kept = useQuery({
    queryKey: ['papers-kept', name, sheet, families],
    queryFn: () => keptPapers(name, sheet, families),
  });
  const plan = useMemo(() => {
    if (!kept.data) return null;
    const commands = toPaperCommands({ ...preview, sheet }, decided, { file: name, newId });
    return withoutKept(commands, kept.data);
  }, [preview, decided, name, sheet, kept.data]);
  const records = plan?.commands.reduce((sum, command) => sum + command.records.length, 0) ?? 0;
  const batch = useMemo((): Batch | null => {
    if (!plan || undecided > 0 || records === 0) return null;
    return {
      steps: plan.commands.map((body) => ({
        row: body.records[0]?.source.row ?? 0,
        name: '',
        body,
      })),
      record: {
        ...{ sheet: preview.kind, source, file: name, mapping: preview.mapping },
        families: plan.commands.map(({ familyId }) => ({ familyId, did: 'updated' })),
      },
    };
  }, [plan, undecided, records, preview, source, name]);
  return (
    <>
      <Problem
        sentence={
          kept.error ? t`The server could not be asked what is kept already. Check the connection.` : null
        }
      />
      <CommitBar
        batch={batch}
        action={<Trans>Keep as history</Trans>}
        onTaken={() => onDone({ kind: 'papers', records, people })}
      >
        <Plural value={records} one="# entry will be kept" other="# entries will be kept" />
        {plan !== null && plan.kept > 0 && (
          <>
            {', '}
            <Plural value={plan.kept} one="# is kept already" other="# are kept already" />
          </>
        )}
        {undecided > 0 && (
          <>
            {', '}
            <Plural value={undecided} one="# line is to be decided" other="# lines are to be decided" />
          </>
        )}
        {'.'}
        {plan !== null && plan.otherwise > 0 && (
          <>
            {' '}
            <Plural
              value={plan.otherwise}
              one="# says something else than was kept of it, and stays as it was: to take the paper's word, undo the earlier import first."
              other="# say something else than was kept of them, and stay as they were: to take the paper's word, undo the earlier import first."
            />
          </>
        )}
      </CommitBar>
    </>
  );
}

function decisionsOf(matches: PapersFile['reading']['matches'], who: PapersFile['who']) {
  const decided: Record<number, KnownName | null> = {};
  let undecided = 0;
  for (const match of matches) {
    const person = whoOf(match, who);
    if (person === undefined) undecided += 1;
    decided[match.row] = person ?? null;
  }
  const chosen = Object.values(decided).filter((person) => person !== null);
  return {
    decided,
    undecided,
    people: new Set(chosen.map(({ personId }) => personId)).size,
    families: [...new Set(chosen.map(({ familyId }) => familyId))].sort(),
  };
}

/** As the journal keeps it: so that what is kept already is found. */
function tidy(name: string): string {
  return name.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME).trim();
}
