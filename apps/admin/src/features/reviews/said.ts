import { plural, t } from '@lingui/core/macro';
import type { HandOver } from '@tatyktuu/domain/aid';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { Excuse, Presence } from '@tatyktuu/domain/workshops';
import {
  excuseLabel,
  formatDay,
  mannerLabel,
  notHeldReasonLabel,
  presenceLabel,
  proxyRelationLabel,
  receiptProofLabel,
} from '@tatyktuu/locales';
import type { Known } from './known.ts';

/** A mark in words: "Excused: illness". */
export function markSaid({
  presence,
  excuse,
}: {
  readonly presence: Presence;
  readonly excuse: Excuse | null;
}): string {
  return excuse === null ? presenceLabel(presence) : `${presenceLabel(presence)}: ${excuseLabel(excuse)}`;
}

/** Who collected a parcel, and by what proof: what tells two hand-overs from one that was recorded twice. */
export function collectedSaid(handOver: HandOver, known: Known): string {
  const { collector, proof, proxyName, witness } = handOver;
  const who =
    collector.kind === 'member'
      ? known.person(collector.personId)
      : `${proxyName ?? t`No longer known`} (${proxyRelationLabel(collector.relation)})`;
  const seen = witness === null ? [] : [t`witness: ${witness}`];
  return [t`Collected by ${who}`, receiptProofLabel(proof), ...seen].join(', ');
}

/** What a phone recorded, in words; null for a kind that no phone of a facilitator makes. */
export function commandSaid(body: CommandBody, known: Known): string | null {
  switch (body.kind) {
    case 'mark-attendance':
      return markSaid(body);
    case 'unmark-attendance':
      return t`The mark was taken back`;
    case 'report-session':
      return t`Report: ${plural(body.report.minutes, { one: '# minute', other: '# minutes' })}, ${mannerLabel(body.report.manner)}`;
    case 'open-session':
      return t`The session was opened`;
    case 'close-session':
      return t`The session was closed with ${plural(cameOf(body.counts.marks), { one: '# person present', other: '# people present' })}`;
    case 'report-not-held':
      return t`Did not take place: ${notHeldReasonLabel(body.reason)}`;
    case 'withdraw-not-held':
      return t`It takes place after all`;
    case 'record-make-up':
      return body.with === null
        ? t`Made up for at a visit on ${formatDay(body.on)}`
        : t`Made up for with another group on ${formatDay(body.on)}`;
    case 'withdraw-make-up':
      return t`The make-up was taken back`;
    case 'keep-next-step':
      return body.text === '' ? t`A next step, its text erased` : t`Next step: ${body.text}`;
    case 'drop-next-step':
      return t`The next step was taken back`;
    case 'hand-over-parcel':
      return t`Handed over: ${known.goods(body.items)}`;
    case 'reverse-hand-over':
      return t`The hand-over was taken back`;
    case 'return-stock':
      return t`Brought back: ${known.goods(body.items)}`;
    case 'reverse-return':
      return t`The return was taken back`;
    default:
      return null;
  }
}

function cameOf(marks: Readonly<Record<Presence, number>>): number {
  return marks.present + marks.late + marks['left-early'];
}
