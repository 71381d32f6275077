export { agendaSentence } from './agenda.ts';
export { evidenceSentence } from './evidence.ts';
export { factLabel } from './facts.ts';
export { qualitySentence } from './quality.ts';
export { refusalSentence } from './refusals.ts';
export { reviewSentence } from './reviews.ts';
