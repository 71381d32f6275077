export { agendaSentence } from './agenda.ts';
export { factLabel } from './facts.ts';
export { refusalSentence } from './refusals.ts';
export { reviewSentence } from './reviews.ts';
