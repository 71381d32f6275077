import { isDash } from './sheet.ts';
import { wordTable } from './word-table.ts';

const answers = wordTable<'yes' | 'no'>([
  ['yes', ['да', 'ооба', 'можно', 'болот', 'макул', 'yes']],
  ['no', ['нет', 'жок', 'нельзя', 'не звонить', 'не надо', 'болбойт', 'чалбагыла', 'no', 'do not call']],
]);

/** Whether the person may be called: anything but a plain yes or no is an instruction to be read. Null when empty. */
export function readMayCall(text: string): 'yes' | 'no' | 'with-care' | null {
  if (text === '' || isDash(text)) return null;
  return answers.get(text) ?? 'with-care';
}
