import { plural, t } from '@lingui/core/macro';
import type { Finding } from '@tatyktuu/domain/imports';
import { fieldLabel } from './understood.ts';

/** What should be looked at about the list or a family, in a sentence or two. */
export function findingSentence(finding: Finding, nameOf: (family: number) => string): string {
  switch (finding.code) {
    case 'written-twice': {
      const twin = nameOf(finding.twin);
      const alike = plural(finding.rows.length, { one: '# person is alike', other: '# people are alike' });
      return finding.sameAddress
        ? t`This looks like the family ${twin} in row ${finding.twin}: ${alike}, and so is the address. Is it written twice?`
        : t`This looks like the family ${twin} in row ${finding.twin}: ${alike}. Is it written twice?`;
    }
    case 'not-numbered':
      return t`The other families have a number and this one has none. Is it a family of its own, or does it belong to another?`;
    case 'number-used-twice': {
      const twin = nameOf(finding.twin);
      return t`The number ${finding.number} stands at the family ${twin} in row ${finding.twin} as well.`;
    }
    case 'no-adult':
      return t`There is no adult in this family.`;
    case 'registered-already':
      return t`This family is registered already. It is left out unless you decide otherwise.`;
    case 'row-without-name':
      return t`Row ${finding.row} holds something and names nobody. It is not taken over; see the rows that are not people.`;
    case 'total-disagrees':
      return totalSentence(finding);
    case 'families-guessed':
      return finding.by === 'address'
        ? t`There is no column of family numbers: a new family begins where the address changes. Check where each family begins.`
        : t`There is no column of family numbers: a new family begins after an empty row. Check where each family begins.`;
    case 'column-not-as-mapped': {
      const field = fieldLabel(finding.field);
      return t`The column that is said to hold "${field}" does so in ${finding.readable} of ${finding.filled} rows. Choose what it really holds.`;
    }
  }
}

function totalSentence({ row, said, counted }: Extract<Finding, { code: 'total-disagrees' }>): string {
  const families = plural(counted.families, { one: '# family', other: '# families' });
  const people = plural(counted.people, { one: '# person', other: '# people' });
  if (said.families !== null && said.people !== null) {
    return t`The total in row ${row} says: families ${said.families}, people ${said.people}. Counted here: ${families}, ${people}.`;
  }
  const number = said.families ?? said.people ?? 0;
  return t`The total in row ${row} says ${number}. Counted here: ${families}, ${people}.`;
}
