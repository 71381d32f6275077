import type { CommandBody, World } from '@tatyktuu/domain/door';

/**
 * What would take the command back, seen from the world before it; null when undoing cannot. A parcel that left the
 * table is not taken back by undoing: whoever handed it over corrects that with a command of its own.
 */
export function inverseOf(body: CommandBody, before: World): CommandBody | null {
  switch (body.kind) {
    case 'mark-attendance':
    case 'unmark-attendance': {
      const { sessionId, personId } = body;
      const mark = before.get('session', sessionId)?.marks.find((one) => one.personId === personId);
      if (!mark) return { kind: 'unmark-attendance', sessionId, personId };
      const { presence, excuse } = mark;
      return { kind: 'mark-attendance', sessionId, personId, presence, excuse };
    }
    case 'report-session': {
      const { sessionId } = body;
      const report = before.get('session', sessionId)?.report;
      return report ? { kind: 'report-session', sessionId, report } : null;
    }
    case 'report-not-held':
      return { kind: 'withdraw-not-held', sessionId: body.sessionId };
    case 'withdraw-not-held': {
      const { sessionId } = body;
      const reason = before.get('session', sessionId)?.notHeldReason;
      return reason ? { kind: 'report-not-held', sessionId, reason } : null;
    }
    case 'record-make-up':
    case 'withdraw-make-up': {
      const { sessionId, personId } = body;
      const made = before.get('session', sessionId)?.makeUps.find((one) => one.personId === personId);
      if (!made) return { kind: 'withdraw-make-up', sessionId, personId };
      return { kind: 'record-make-up', sessionId, personId, on: made.on, with: made.with };
    }
    case 'keep-next-step':
    case 'drop-next-step': {
      const { sessionId, personId } = body;
      const step = before.get('session', sessionId)?.nextSteps.find((one) => one.personId === personId);
      if (!step || step.text === null) return { kind: 'drop-next-step', sessionId, personId };
      return { kind: 'keep-next-step', sessionId, personId, text: step.text };
    }
    case 'return-stock': {
      const { consignmentId, returnId } = body;
      return { kind: 'reverse-return', consignmentId, returnId };
    }
    default:
      return null;
  }
}
