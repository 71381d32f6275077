import type { DoubtCode } from './preview.ts';
import { readMayCall } from './read-may-call.ts';
import { readPhone } from './read-phone.ts';
import { remarkKind } from './read-remark.ts';
import type { RowNotes } from './row-notes.ts';

/**
 * Reads the telephone and whether one may call. The instruction is kept in the list's own words, for a facilitator
 * reads it: so what it says of violence, drink, police or illness is held back, and only the rest is taken over.
 */
export function readContact(notes: RowNotes): { phone: string | null; safeContact: string } {
  const { phone, words, doubts } = readPhone(notes.cell('phone'));
  const phoneText = notes.text('phone');
  const phoneColumn = notes.column('phone');
  const isHidden = isPrivate(words);
  if (isHidden && phoneColumn !== null) notes.hold(phoneColumn, remarkKind(words), words);
  if (phone !== null)
    notes.take('phone', { kind: 'text', text: phone }, doubts, isHidden ? phone : phoneText);
  else notes.take('phone', doubts.length > 0 ? { kind: 'not-taken' } : { kind: 'nothing' }, doubts);
  const beside = isHidden ? '' : words;
  return { phone, safeContact: [readInstruction(notes), beside].filter((part) => part !== '').join('; ') };
}

function readInstruction(notes: RowNotes): string {
  const text = notes.text('may-call');
  const column = notes.column('may-call');
  const answer = readMayCall(text);
  if (answer === null || column === null) {
    notes.take('may-call', { kind: 'nothing' });
    return '';
  }
  if (!isPrivate(text)) {
    notes.take('may-call', { kind: 'may-call', answer, words: text });
    return text;
  }
  const kept = text
    .split(/[,;.()]/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !isPrivate(clause))
    .join(', ');
  notes.hold(column, remarkKind(text), text);
  const doubts: readonly DoubtCode[] = ['may-call-held-back'];
  notes.take('may-call', { kind: 'may-call', answer: 'with-care', words: kept }, doubts, kept);
  return kept;
}

/** Whether the words say what is not for a facilitator's eyes. */
function isPrivate(text: string): boolean {
  const kind = remarkKind(text);
  return kind === 'sensitive' || kind === 'health';
}
