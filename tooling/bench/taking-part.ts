import type { CommandBody } from '@tatyktuu/domain/door';
import type { Day } from '@tatyktuu/domain/kernel';
import { freshId } from './api.ts';
import type { RegisterFamily } from './village.ts';

/** The version of the selection form that the example programme has; wordings of consent it has in version 1. */
const EXAMPLE_FORM = 1;

/**
 * What the office records until a family takes part in a programme that asks first: it is assessed, enrolled whatever
 * its score, and its young woman agrees to the groups and to food.
 *
 * @param formVersion Null where there is no selection form: nobody is assessed then.
 */
export function takingPart(
  { familyId, members }: RegisterFamily,
  on: Day,
  formVersion: number | null = EXAMPLE_FORM,
): readonly CommandBody[] {
  const woman = members.find(({ role }) => role === 'daughter-in-law');
  if (!woman) throw new Error('an invented family has no daughter-in-law');
  const consent = { kind: 'give-consent', familyId, personId: woman.personId, wording: '1' } as const;
  return [
    ...(formVersion === null
      ? []
      : [{ kind: 'assess-family', familyId, formVersion, answers: { income: 'seasonal' }, on } as const]),
    { kind: 'enrol-family', familyId, on, reason: 'Үй-бүлөлөрдүн чогулушу чечти' },
    { ...consent, consentId: freshId(), purpose: 'programme', proof: 'signature', on },
    { ...consent, consentId: freshId(), purpose: 'aid', proof: 'signature', on },
  ];
}
