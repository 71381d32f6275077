import type { ImportedSheet, PaperPresence } from '@tatyktuu/domain/families';
import {
  type ComparedField,
  type FamilyChoice,
  type Field,
  type FieldChoice,
  fieldKey,
  type ImportDecisions,
  type KnownName,
  NO_DECISIONS,
  type PaperField,
  type RemarkDecision,
} from '@tatyktuu/domain/imports';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../session.ts';
import { problemOfFile } from './file/check-file.ts';
import type { Correction, OpenedFile } from './file/messages.ts';
import { type Reader, startReader } from './file/reader.ts';
import { type Choices, firstChoices, type ImportFailure } from './reading/choices.ts';
import { type Asked, type FamiliesReading, readFamilies } from './reading/read-families.ts';
import { type AskedNames, type PapersReading, readPapers } from './reading/read-papers.ts';

/** Whom a line of a paper names, where somebody decided it; null to leave the line out. */
export type WhoDecided = Readonly<Record<number, KnownName | null>>;

export interface OpenFile {
  readonly name: string;
  readonly opened: OpenedFile;
  readonly choices: Choices;
  readonly reading: FamiliesReading | PapersReading;
  readonly decisions: ImportDecisions;
  readonly who: WhoDecided;
}
export type FamiliesFile = OpenFile & { readonly reading: FamiliesReading };
export type PapersFile = OpenFile & { readonly reading: PapersReading };

type Unread = Omit<OpenFile, 'reading'>;

/** Everything about one import until it is confirmed. Nothing of it leaves the browser but names' keys and personal numbers. */
export function useImport() {
  const { today } = useMe();
  const reader = useRef<Reader | null>(null);
  const asked = useRef<Asked>({ key: '', known: [] });
  const askedNames = useRef<AskedNames>({ key: '', people: [] });
  /** Which reading is awaited: what an earlier one gives comes too late. */
  const turn = useRef(0);
  const [busy, setBusy] = useState(false);
  const [fraction, setFraction] = useState<number | null>(null);
  const [failure, setFailure] = useState<ImportFailure | null>(null);
  const [file, setFile] = useState<OpenFile | null>(null);
  useEffect(() => () => reader.current?.close(), []);

  const fail = (reason: ImportFailure | 'cancelled') => {
    if (reason !== 'cancelled') setFailure(reason);
    setBusy(false);
    setFraction(null);
  };

  const readAgain = async (before: Unread) => {
    if (!reader.current) return;
    turn.current += 1;
    const mine = turn.current;
    setBusy(true);
    const read = await readingOf(reader.current, before.choices).catch(() => null);
    if (mine !== turn.current) return;
    if (!read) return fail('unreachable');
    if (!read.ok) return fail(read.error);
    setFailure(null);
    setFile({ ...before, reading: read.value });
    setBusy(false);
    setFraction(null);
  };

  const readingOf = (from: Reader, choices: Choices) => {
    const { kind } = choices;
    return kind === 'families'
      ? readFamilies(from, choices, { today, asked: asked.current, onProgress: setFraction })
      : readPapers(from, { ...choices, kind }, { today, asked: askedNames.current });
  };

  const open = async (chosen: File) => {
    setFailure(null);
    setBusy(true);
    const problem = await problemOfFile(chosen);
    if (problem) return fail(problem);
    reader.current?.close();
    reader.current = startReader();
    const opened = await reader.current.open(chosen, setFraction);
    if (!opened.ok) return fail(opened.error);
    if (opened.value.sheets.length === 0) return fail('empty');
    const choices = firstChoices(opened.value, opened.value.first);
    await readAgain({ name: chosen.name, opened: opened.value, choices, decisions: NO_DECISIONS, who: {} });
  };

  const choose = (change: Partial<Choices>) => {
    if (file) void readAgain({ ...file, choices: { ...file.choices, ...change } });
  };
  const decide = (change: Partial<ImportDecisions>) => {
    if (!file) return;
    const { families, remarks, fields } = file.decisions;
    const decisions = {
      families: { ...families, ...change.families },
      remarks: { ...remarks, ...change.remarks },
      fields: { ...fields, ...change.fields },
    };
    setFile({ ...file, decisions });
  };
  /** Another sheet, or the same one taken for something else: nothing that was set right before holds. */
  const begin = (choices: Choices) => {
    if (file) void readAgain({ ...file, choices, decisions: NO_DECISIONS, who: {} });
  };

  return {
    busy,
    /** How far the reading of the file has come, 0 to 1; null when it cannot be told. */
    fraction,
    failure,
    file,
    open,
    chooseSheet: (sheet: number) => file && begin(firstChoices(file.opened, sheet)),
    chooseKind: (kind: ImportedSheet) => file && begin({ sheet: file.choices.sheet, kind, corrections: [] }),
    chooseHeadingRow: (headingRow: number) => {
      if (!file) return;
      const { mapping: _, paperMapping: __, ...choices } = file.choices;
      void readAgain({ ...file, choices: { ...choices, headingRow } });
    },
    mapColumn: (column: number, field: Field) => {
      if (file?.reading.kind !== 'families') return;
      const before = file.reading.preview?.mapping ?? file.choices.mapping ?? {};
      choose({ headingRow: file.reading.read.headingRow, mapping: { ...before, [column]: field } });
    },
    mapPaperColumn: (column: number, field: PaperField) => {
      if (!file || file.reading.kind === 'families') return;
      const before = file.reading.preview?.mapping ?? file.choices.paperMapping ?? {};
      choose({ headingRow: file.reading.read.headingRow, paperMapping: { ...before, [column]: field } });
    },
    chooseYear: (year: number) => choose({ year }),
    chooseDay: (on: string) => choose({ on }),
    chooseMeaning: (mark: string, presence: PaperPresence) =>
      choose({ legend: { ...file?.choices.legend, [mark]: presence } }),
    correct: (correction: Correction) => {
      const others = (file?.choices.corrections ?? []).filter(
        ({ row, column }) => row !== correction.row || column !== correction.column,
      );
      choose({ corrections: [...others, correction] });
    },
    decideFamily: (key: number, choice: FamilyChoice) => decide({ families: { [key]: choice } }),
    decideFields: (fields: readonly { row: number; field: ComparedField }[], choice: FieldChoice) =>
      decide({
        fields: Object.fromEntries(fields.map(({ row, field }) => [fieldKey(row, field), choice])),
      }),
    decideRemarks: (keys: readonly string[], decision: RemarkDecision) =>
      decide({ remarks: Object.fromEntries(keys.map((key) => [key, decision])) }),
    decideWho: (rows: readonly number[], person: KnownName | null) =>
      file &&
      setFile({
        ...file,
        who: { ...file.who, ...Object.fromEntries(rows.map((row) => [row, person])) },
      }),
    startOver: () => {
      turn.current += 1;
      reader.current?.close();
      setFile(null);
      setFailure(null);
      setBusy(false);
      setFraction(null);
    },
  };
}

export type Import = ReturnType<typeof useImport>;
