import type { Day, Language, PartialDay, WallTime } from '@tatyktuu/domain/kernel';
import { currentLanguage } from '../language.ts';
import { remember } from './remember.ts';

/**
 * Kyrgyz names of days and months. Browsers leave Kyrgyz out of their calendar data and answer in English instead, so
 * they are kept here, as Unicode's CLDR writes them.
 */
const kyrgyz = {
  months: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  shortMonths: [
    'янв.',
    'фев.',
    'мар.',
    'апр.',
    'май',
    'июн.',
    'июл.',
    'авг.',
    'сен.',
    'окт.',
    'ноя.',
    'дек.',
  ],
  weekdays: ['жекшемби', 'дүйшөмбү', 'шейшемби', 'шаршемби', 'бейшемби', 'жума', 'ишемби'],
  shortWeekdays: ['жек.', 'дүй.', 'шейш.', 'шарш.', 'бейш.', 'жума', 'ишм.'],
} as const;

/** `long`: weekday, day and month. `short`: the same, abbreviated. `full`: day, month and year. `month`: month and year. */
export type DayStyle = 'long' | 'short' | 'full' | 'month';

const styles: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};

const englishDays = remember((style: DayStyle) => dayFormat('en-GB', style));
const russianDays = remember((style: DayStyle) => dayFormat('ru-RU', style));

function dayFormat(region: string, style: DayStyle): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(region, { ...styles[style], timeZone: 'UTC' });
}

/** A day as people say it: "Monday, 24 August", "понедельник, 24 августа", "24-август, дүйшөмбү". */
export function formatDay(
  day: Day,
  language: Language = currentLanguage(),
  style: DayStyle = 'long',
): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (language === 'ky') return inKyrgyz(date, style);
  return (language === 'ru' ? russianDays(style) : englishDays(style)).format(date);
}

function inKyrgyz(date: Date, style: DayStyle): string {
  const day = date.getUTCDate();
  const month = date.getUTCMonth();
  const weekday = date.getUTCDay();
  switch (style) {
    case 'long':
      return `${day}-${kyrgyz.months[month]}, ${kyrgyz.weekdays[weekday]}`;
    case 'short':
      return `${day}-${kyrgyz.shortMonths[month]}, ${kyrgyz.shortWeekdays[weekday]}`;
    case 'full':
      return `${date.getUTCFullYear()}-ж., ${day}-${kyrgyz.months[month]}`;
    case 'month':
      return `${date.getUTCFullYear()}-ж., ${kyrgyz.months[month]}`;
  }
}

/** A day known in full or only by its year. */
export function formatPartialDay(day: PartialDay, language: Language = currentLanguage()): string {
  return day.length === 4 ? day : formatDay(day, language, 'full');
}

/** A time on the wall: 24 hours in all three languages, as the programme's own timetables write it. */
export function formatTime(at: WallTime): string {
  return at;
}

/** A moment (ISO 8601, or a clock reading) on the reader's own calendar and clock. */
export function formatMoment(moment: string, language: Language = currentLanguage()): string {
  const date = new Date(moment.slice(0, 24));
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${formatDay(day, language, 'full')}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}
