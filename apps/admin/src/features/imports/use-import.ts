import {
  decisionOf,
  type FamilyDecision,
  type Field,
  type ImportDecisions,
  type ImportPreview,
  type KnownPerson,
  keysToLookUp,
  type Mapping,
  markRegistered,
  type RemarkDecision,
} from '@tatyktuu/domain/imports';
import { useEffect, useRef, useState } from 'react';
import { client } from '../../api.ts';
import { useMe } from '../../session.ts';
import { type FileFailure, problemOfFile } from './file/check-file.ts';
import type { Correction, Interpreted, SheetName } from './file/messages.ts';
import { type Reader, startReader } from './file/reader.ts';

/** What somebody set right about the file so far. */
export interface Choices {
  readonly sheet: number;
  readonly headingRow: number | undefined;
  readonly mapping: Mapping | undefined;
  readonly corrections: readonly Correction[];
}

export interface OpenFile {
  readonly name: string;
  readonly sheets: readonly SheetName[];
  readonly choices: Choices;
  readonly read: Interpreted;
  /** With the families marked that are registered already; null when the sheet is no list of families. */
  readonly preview: ImportPreview | null;
  readonly decisions: ImportDecisions;
}

const none: ImportDecisions = { families: {}, remarks: {} };

/** Everything about one import until it is confirmed. Nothing of it leaves the browser but the names' keys. */
export function useImport() {
  const { today } = useMe();
  const reader = useRef<Reader | null>(null);
  const known = useRef<{ key: string; people: readonly KnownPerson[] }>({ key: '', people: [] });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FileFailure | 'unreachable' | null>(null);
  const [file, setFile] = useState<OpenFile | null>(null);
  useEffect(() => () => reader.current?.close(), []);

  const fail = (reason: FileFailure | 'unreachable') => {
    setFailure(reason);
    setBusy(false);
  };

  const readAgain = async (before: Omit<OpenFile, 'read' | 'preview'>) => {
    if (!reader.current) return;
    setBusy(true);
    const { sheet, headingRow, mapping, corrections } = before.choices;
    const settings = { today, ...(headingRow && { headingRow }), ...(mapping && { mapping }) };
    const read = await reader.current.interpret(sheet, settings, corrections);
    if (!read) return fail('unreadable');
    let preview = read.interpretation.ok ? read.interpretation.value : null;
    if (preview) {
      try {
        const nameKeys = keysToLookUp(preview);
        const key = nameKeys.join('\n');
        if (known.current.key !== key) {
          known.current = {
            key,
            people: await client.families.namesakes.mutate({ nameKeys: [...nameKeys] }),
          };
        }
        preview = markRegistered(preview, known.current.people);
      } catch {
        return fail('unreachable');
      }
    }
    setFailure(null);
    setFile({ ...before, read, preview });
    setBusy(false);
  };

  const open = async (chosen: File) => {
    setFailure(null);
    setBusy(true);
    const problem = await problemOfFile(chosen);
    if (problem) return fail(problem);
    reader.current?.close();
    reader.current = startReader();
    const sheets = await reader.current.open(chosen);
    const fullest = sheets?.findIndex(({ rows }) => rows > 0) ?? -1;
    if (!sheets || fullest < 0) return fail(sheets ? 'empty' : 'unreadable');
    const choices = { sheet: fullest, headingRow: undefined, mapping: undefined, corrections: [] };
    await readAgain({ name: chosen.name, sheets, choices, decisions: none });
  };

  const choose = (change: Partial<Choices>) => {
    if (!file) return;
    const other = change.sheet !== undefined && change.sheet !== file.choices.sheet;
    const fresh: Choices = {
      sheet: file.choices.sheet,
      headingRow: undefined,
      mapping: undefined,
      corrections: [],
    };
    const choices = { ...(other ? fresh : file.choices), ...change };
    void readAgain({ ...file, choices, decisions: other ? none : file.decisions });
  };

  const decide = (
    families: Readonly<Record<number, FamilyDecision>>,
    remarks: Readonly<Record<string, RemarkDecision>>,
  ) => {
    if (!file) return;
    const { decisions } = file;
    setFile({
      ...file,
      decisions: {
        families: { ...decisions.families, ...families },
        remarks: { ...decisions.remarks, ...remarks },
      },
    });
  };

  return {
    busy,
    failure,
    file,
    open,
    chooseSheet: (sheet: number) => choose({ sheet }),
    chooseHeadingRow: (headingRow: number) => choose({ headingRow, mapping: undefined }),
    mapColumn: (column: number, field: Field) => {
      const before = file?.preview?.mapping ?? file?.choices.mapping ?? {};
      choose({ headingRow: file?.read.headingRow, mapping: { ...before, [column]: field } });
    },
    correct: (correction: Correction) => {
      const others = (file?.choices.corrections ?? []).filter(
        ({ row, column }) => row !== correction.row || column !== correction.column,
      );
      choose({ corrections: [...others, correction] });
    },
    decideFamily: (key: number, decision: FamilyDecision) => decide({ [key]: decision }, {}),
    decideRemarks: (keys: readonly string[], decision: RemarkDecision) =>
      decide({}, Object.fromEntries(keys.map((key) => [key, decision]))),
    startOver: () => {
      reader.current?.close();
      setFile(null);
      setFailure(null);
    },
  };
}

export type Import = ReturnType<typeof useImport>;

/** How many of the families are to be registered, left out, and still undecided. */
export function tally(preview: ImportPreview, decisions: ImportDecisions) {
  const counts = { import: 0, 'leave-out': 0, undecided: 0, people: 0 };
  for (const family of preview.families) {
    const decision = decisionOf(family, decisions);
    counts[decision] += 1;
    if (decision === 'import') counts.people += family.members.length;
  }
  return counts;
}
