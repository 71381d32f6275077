export { doubtSentence } from './doubts.ts';
export { columnName, findingSentence, importReasonSentence } from './findings.ts';
export { fieldLabel, rowKindLabel, rowReasonSentence } from './rows.ts';
export { remarkKindLabel, understoodText } from './understood.ts';
