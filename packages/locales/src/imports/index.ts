export { doubtSentence } from './doubts.ts';
export { fileFindingSentence } from './file-findings.ts';
export { columnName, findingSentence, importReasonSentence } from './findings.ts';
export {
  paperDoubtSentence,
  paperFieldLabel,
  paperFindingSentence,
  paperReasonSentence,
} from './papers.ts';
export { fieldLabel, rowKindLabel, rowReasonSentence } from './rows.ts';
export { remarkKindLabel, understoodText } from './understood.ts';
