/** What the phone says: loaded late, and without the registry of families, of which it decides nothing. */
export { refusalSentence } from './refusals.ts';
export { reviewSentence } from './reviews.ts';
