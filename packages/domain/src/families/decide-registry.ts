import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { tidyText } from './check-person.ts';
import type { ImportRecord, ListImported, RecordImport } from './import-record.ts';
import { type Pair, type PairCommand, type PairFactDraft, pairId } from './merging.ts';
import type { FamilyReason } from './reasons.ts';

/** Somebody has looked at two people who are alike: they are two, and nobody is asked again until it is taken back. */
export function decidePair(
  pair: Pair | undefined,
  { kind, people: [one, other] }: PairCommand,
): Result<readonly PairFactDraft[], Refusal<FamilyReason>> {
  if (one === other) return refuse('pair-not-valid');
  const people = pairId(one, other).split('/') as [string, string];
  const toldApart = pair?.toldApart ?? false;
  if (kind === 'tell-apart')
    return toldApart
      ? refuse('told-apart-already')
      : ok([{ kind: 'people-told-apart', payload: { people } }]);
  return toldApart
    ? ok([{ kind: 'telling-apart-forgotten', payload: { people } }])
    : refuse('not-told-apart');
}

/** An import is recorded once, after everything it did. The file's name may name people: it stays out of the chain. */
export function decideImport(
  known: ImportRecord | undefined,
  { kind: _, file, ...command }: RecordImport,
): Result<readonly ListImported[], Refusal<FamilyReason>> {
  if (known) return refuse('import-exists');
  if (command.families.length === 0 || command.commands.length === 0) return refuse('import-needs-families');
  const name = tidyText(file);
  return ok([
    { kind: 'list-imported', payload: command, identifying: { [command.importId]: { file: name } } },
  ]);
}
