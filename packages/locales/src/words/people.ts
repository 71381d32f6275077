import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AccountRole } from '@tatyktuu/domain/access';
import type {
  AbsenceReason,
  ConsentProof,
  ConsentPurpose,
  GenerationRole,
  Sex,
} from '@tatyktuu/domain/families';

type Labels<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

const generationRoles: Labels<GenerationRole> = {
  'mother-in-law': msg`Mother-in-law`,
  'father-in-law': msg`Father-in-law`,
  'daughter-in-law': msg`Daughter-in-law`,
  husband: msg`Husband`,
  child: msg`Child`,
  other: msg({ message: 'Other relative', context: 'generation' }),
};
const audiences: Labels<GenerationRole> = {
  'mother-in-law': msg`Mothers-in-law`,
  'father-in-law': msg`Fathers-in-law`,
  'daughter-in-law': msg`Daughters-in-law`,
  husband: msg`Husbands`,
  child: msg`Children`,
  other: msg`Other relatives`,
};
const sexes: Labels<Sex> = {
  female: msg({ message: 'Female', context: 'sex' }),
  male: msg({ message: 'Male', context: 'sex' }),
  unknown: msg({ message: 'Not known', context: 'sex' }),
};
const absenceReasons: Labels<AbsenceReason> = {
  migration: msg`Working away`,
  illness: msg`Illness`,
  childbirth: msg`Childbirth`,
  mourning: msg`Mourning`,
  other: msg({ message: 'Another reason', context: 'absence' }),
};
const consentPurposes: Labels<ConsentPurpose> = {
  programme: msg`Taking part in the programme`,
  aid: msg`Food aid`,
  survey: msg`Surveys`,
  referral: msg`Referral to a service`,
  photograph: msg`Photographs`,
};
const consentProofs: Labels<ConsentProof> = {
  signature: msg`Signature`,
  'thumb-mark-witnessed': msg`Thumb-mark on paper, with a witness`,
  'spoken-witnessed': msg`Spoken, with a witness`,
};
const accountRoles: Labels<AccountRole> = {
  administrator: msg`Administrator`,
  facilitator: msg`Facilitator`,
};

/** Whose seat a person takes: "Mother-in-law". */
export const generationRoleLabel = (role: GenerationRole): string => i18n._(generationRoles[role]);
/** The people of one generation together: "Mothers-in-law". */
export const audienceLabel = (role: GenerationRole): string => i18n._(audiences[role]);
export const sexLabel = (sex: Sex): string => i18n._(sexes[sex]);
export const absenceReasonLabel = (reason: AbsenceReason): string => i18n._(absenceReasons[reason]);
export const consentPurposeLabel = (purpose: ConsentPurpose): string => i18n._(consentPurposes[purpose]);
export const consentProofLabel = (proof: ConsentProof): string => i18n._(consentProofs[proof]);
export const accountRoleLabel = (role: AccountRole): string => i18n._(accountRoles[role]);
