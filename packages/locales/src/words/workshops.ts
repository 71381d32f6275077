import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  Component,
  Excuse,
  LearningArea,
  NotHeldReason,
  Presence,
  Session,
  SessionReport,
} from '@tatyktuu/domain/workshops';

type Labels<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

const presences: Labels<Presence> = {
  present: msg({ message: 'Present', context: 'presence' }),
  late: msg({ message: 'Late', context: 'presence' }),
  'left-early': msg({ message: 'Left early', context: 'presence' }),
  absent: msg({ message: 'Absent', context: 'presence' }),
  excused: msg({ message: 'Excused', context: 'presence' }),
};
const excuses: Labels<Excuse> = {
  migration: msg`Working away`,
  illness: msg`Illness`,
  childbirth: msg`Childbirth`,
  mourning: msg`Mourning`,
  safety: msg({ message: 'Safety', context: 'excuse' }),
  'not-stated': msg`Not stated`,
};
const components: Labels<Component> = {
  social: msg({ message: 'Social', context: 'component' }),
  economic: msg({ message: 'Economic', context: 'component' }),
};
const learningAreas: Labels<LearningArea> = {
  'core-life-values': msg`Core life values`,
  'equal-opportunities': msg`Equal opportunities, rights and responsibilities`,
  'gender-equality': msg`The essence of gender equality`,
  'family-dynamics': msg`Looking at family dynamics`,
  health: msg`Women's and men's health`,
  'effective-dialogue': msg`Effective dialogue`,
  'financial-literacy': msg`Financial literacy`,
  'family-budget': msg`Family budget`,
  savings: msg`Savings`,
};
const statuses: Labels<Session['status']> = {
  planned: msg({ message: 'Planned', context: 'session' }),
  held: msg({ message: 'Held', context: 'session' }),
  cancelled: msg({ message: 'Cancelled', context: 'session' }),
  'not-held': msg({ message: 'Did not take place', context: 'session' }),
};
const notHeldReasons: Labels<NotHeldReason> = {
  'too-few-came': msg`Too few people came`,
  'facilitator-away': msg`A facilitator could not come`,
  'place-closed': msg`The place was closed`,
  weather: msg`Weather or road`,
  'mourning-or-feast': msg`Mourning or a feast in the village`,
  safety: msg`It was not safe`,
  other: msg({ message: 'Another reason', context: 'session' }),
};
const outcomes: Labels<SessionReport['activities'][number]['outcome']> = {
  done: msg({ message: 'Done', context: 'activity' }),
  adapted: msg({ message: 'Adapted', context: 'activity' }),
  skipped: msg({ message: 'Skipped', context: 'activity' }),
};
const manners: Labels<SessionReport['manner']> = {
  participatory: msg({ message: 'With everybody taking part', context: 'manner' }),
  lecturing: msg({ message: 'Mostly as a lecture', context: 'manner' }),
};

export const presenceLabel = (presence: Presence): string => i18n._(presences[presence]);
export const excuseLabel = (excuse: Excuse): string => i18n._(excuses[excuse]);
export const componentLabel = (component: Component): string => i18n._(components[component]);
export const learningAreaLabel = (area: LearningArea): string => i18n._(learningAreas[area]);
export const sessionStatusLabel = (status: Session['status']): string => i18n._(statuses[status]);
export const notHeldReasonLabel = (reason: NotHeldReason): string => i18n._(notHeldReasons[reason]);
export const activityOutcomeLabel = (outcome: SessionReport['activities'][number]['outcome']): string =>
  i18n._(outcomes[outcome]);
export const mannerLabel = (manner: SessionReport['manner']): string => i18n._(manners[manner]);
