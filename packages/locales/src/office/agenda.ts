import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AgendaCode, AgendaItem } from '@tatyktuu/domain/agenda';

const sentences: Readonly<Record<AgendaCode, MessageDescriptor>> = {
  'sessions-today': msg({
    message: '{count, plural, one {# session takes place today} other {# sessions take place today}}',
  }),
  'reviews-open': msg({
    message:
      '{count, plural, one {# entry of a phone waits for your decision} other {# entries of phones wait for your decision}}',
  }),
  'phones-unsent': msg({
    message:
      '{count, plural, one {# phone still holds work that it has not sent} other {# phones still hold work that they have not sent}}',
  }),
  'proofs-differ': msg({
    message:
      '{count, plural, one {# closed session has something of a phone that the office does not have} other {# closed sessions have something of a phone that the office does not have}}',
  }),
  'phones-silent': msg({
    message:
      '{count, plural, one {# phone has not been heard of for seven days} other {# phones have not been heard of for seven days}}',
  }),
  'round-open': msg({
    message:
      '{title}: {count, plural, one {# family has not collected yet} other {# families have not collected yet}}',
  }),
  'sessions-unreported': msg({
    message:
      '{count, plural, one {# session of the past days has no report} other {# sessions of the past days have no report}}',
  }),
  'families-to-enrol': msg({
    message:
      '{count, plural, one {# family is registered but not enrolled} other {# families are registered but not enrolled}}',
  }),
  'people-without-group': msg({
    message:
      '{count, plural, one {# person could attend and is in no group} other {# people could attend and are in no group}}',
  }),
  'groups-without-facilitator': msg({
    message: '{count, plural, one {# group has no facilitator} other {# groups have no facilitator}}',
  }),
  'duplicates-open': msg({
    message:
      '{count, plural, one {# pair of entries looks like one person: decide whether it is} other {# pairs of entries look like one person: decide whether they are}}',
  }),
  'details-due': msg({
    message:
      '{count, plural, one {Details of # family have been kept long enough} other {Details of # families have been kept long enough}}',
  }),
  'quality-findings': msg({
    message:
      '{count, plural, one {# thing is missing or does not fit in what is kept of the families} other {# things are missing or do not fit in what is kept of the families}}',
  }),
  'no-families': msg`There are no families yet: import your list, or register the first one`,
  'no-facilitators': msg`Nobody leads groups yet: open accounts for the facilitators`,
  'no-curriculum': msg`There is no curriculum yet: write down what the sessions are about`,
  'no-groups': msg`There are no groups yet: form one for each generation`,
  'nothing-scheduled': msg`No session lies ahead: put the next ones into the calendar`,
  'no-aid-rule': msg`There is no rule for food aid yet: say what a family is due`,
};

/** What needs somebody, as one line of the home page. */
export function agendaSentence(item: AgendaItem): string {
  const title = item.code === 'round-open' ? item.title : '';
  return i18n._({ ...sentences[item.code], values: { count: item.count, title } });
}
