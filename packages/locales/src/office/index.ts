/** What the console says: everything that the phone says, and of the registry of families. */
export { reviewSentence } from '../reasons/reviews.ts';
export { agendaSentence } from './agenda.ts';
export { evidenceSentence } from './evidence.ts';
export { factLabel } from './facts.ts';
export { qualitySentence } from './quality.ts';
export { refusalSentence } from './refusals.ts';
