import type { CommandBody } from '@tatyktuu/domain/door';
import { addDays, type SessionId } from '@tatyktuu/domain/kernel';
import type { Cast } from './cast.ts';
import type { Diary, Wish } from './diary.ts';
import type { TimetableEntry } from './timetable.ts';

/** What younger women wanted to do next, in their own words: one in Kyrgyz, one in Russian, one in both. */
const nextSteps = [
  'Кечинде күйөөм менен он мүнөт сүйлөшөм',
  'Спрошу свекровь, как было у неё в молодости',
  'Балдарды өзү жаткырсын деп сурайм, хотя бы раз в неделю',
];

/** Between the sessions: women who stayed away are visited, and some of the youngest say what they will do next. */
export function writeBetweenSessions(diary: Diary, cast: Cast, timetable: readonly TimetableEntry[]): void {
  const ofUnit = (unitId: string, seat: TimetableEntry['seats'][number]) =>
    timetable.find((entry) => entry.unitId === unitId && entry.seats.includes(seat));
  const third = ofUnit('social-3', 'daughter-in-law');
  const last = ofUnit('social-5', 'daughter-in-law');
  if (!third || !last) throw new Error('the timetable misses a session of the younger women');
  diary.write(third.days + 3, '11:00', 'nazira', visiting(cast, third));
  diary.write(
    last.days,
    '15:40',
    'nazira',
    ...nextSteps.map((text, place): Wish => stepOf(last.id, place, text)),
  );
}

/** A visit to the first one who is marked absent. */
function visiting(cast: Cast, { id: sessionId, days }: TimetableEntry): Wish {
  return (world): CommandBody => {
    const mark = world.copy.get('session', sessionId)?.marks.find(({ presence }) => presence === 'absent');
    if (!mark) throw new Error('the example visits somebody who was there');
    const on = addDays(cast.today, days + 3);
    return { kind: 'record-make-up', sessionId, personId: mark.personId, on, with: null };
  };
}

function stepOf(sessionId: SessionId, place: number, text: string): Wish {
  return (world): CommandBody => {
    const there = world.copy
      .get('session', sessionId)
      ?.marks.filter(({ presence }) => presence === 'present');
    const mark = there?.[place];
    if (!mark) throw new Error('the example hears of a next step of somebody who was not there');
    return { kind: 'keep-next-step', sessionId, personId: mark.personId, text };
  };
}
