export { type DayStyle, formatDay, formatMoment, formatPartialDay, formatTime } from './format/day.ts';
export { formatNumber } from './format/number.ts';
export {
  activate,
  add,
  type Catalogue,
  type Catalogues,
  currentLanguage,
  detectLanguage,
  languageNames,
  offered,
} from './language.ts';
export {
  arrivalLabel,
  callAnswerLabel,
  cardEndingLabel,
  departureLabel,
  endingLabel,
  erasableKindLabel,
  erasureReasonLabel,
  importedSheetLabel,
  mergeReasonLabel,
  paperPresenceLabel,
  standingLabel,
  tieLabel,
} from './office/family-words.ts';
export {
  explanationSentence,
  itemLabel,
  proxyRelationLabel,
  receiptProofLabel,
  roundStatusLabel,
} from './words/aid.ts';
export {
  absenceReasonLabel,
  accountRoleLabel,
  audienceLabel,
  consentProofLabel,
  consentPurposeLabel,
  generationRoleLabel,
  sexLabel,
} from './words/people.ts';
export { reviewReasonLabel } from './words/reviews.ts';
export { formatQuantity, unitLabel } from './words/units.ts';
export {
  activityOutcomeLabel,
  componentLabel,
  excuseLabel,
  learningAreaLabel,
  mannerLabel,
  notHeldReasonLabel,
  presenceLabel,
  sessionStatusLabel,
} from './words/workshops.ts';
export { programmeWords } from './words.ts';
