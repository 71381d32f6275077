import { interpretSheet } from '@tatyktuu/domain/imports';
import { openFile, type ReadFile } from './open-file.ts';

/** The day of the imports. */
export const today = '2026-06-01';

/** The file as it is read; throws where it cannot be. */
export async function read(file: File): Promise<ReadFile> {
  const opened = await openFile(file);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** Families as number and names, from the sheet that is shown first. */
export function familiesOf({ sheets, opened }: ReadFile) {
  const sheet = sheets[opened.first];
  const interpretation = sheet && interpretSheet(sheet, { today });
  if (!interpretation?.ok) throw new Error(interpretation?.error.code);
  return interpretation.value.families.map(({ number, address, members }) => ({
    number,
    address,
    members: members.map(({ fullName, birth, role, phone }) => ({ fullName, birth, role, phone })),
  }));
}

/** The findings of the file and of a sheet, as code and place. */
export function codesAt({ opened }: ReadFile, sheet = 0): string[] {
  return [...opened.findings, ...(opened.sheets[sheet]?.findings ?? [])].map(
    ({ code, row, column }) => `${code} ${row ?? '-'}:${column ?? '-'}`,
  );
}

/** The family that the made lists tell of, each in its own way. */
export const family = {
  number: '1',
  address: 'ул. Мира 5',
  members: [
    { fullName: 'Асанова Гүлзат', birth: '1990-03-12', role: 'daughter-in-law', phone: '+996555111222' },
    { fullName: 'Асанов Бакыт', birth: '1988', role: 'husband', phone: null },
  ],
};
