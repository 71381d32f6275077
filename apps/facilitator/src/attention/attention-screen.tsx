import { t } from '@lingui/core/macro';
import type { CommandBody } from '@tatyktuu/domain/door';
import { presenceLabel } from '@tatyktuu/locales';
import { Button } from '../frame/button.tsx';
import { Frame } from '../frame/frame.tsx';
import { Reason } from '../frame/reason.tsx';
import { Empty } from '../frame/states.tsx';
import { type Held, refusedOf } from '../notebook/port.ts';
import { useHeld, useNotebook, usePage } from '../notebook-context.tsx';
import styles from './attention.module.css';

/** What the office did not take, each with its reason. */
export function AttentionScreen() {
  const held = useHeld();
  const notebook = useNotebook();
  const refused = refusedOf(usePage());
  return (
    <Frame title={t`Needs attention`} back={{ at: 'today' }}>
      {refused.length === 0 && (
        <Empty
          title={t`Nothing needs attention`}
        >{t`Whatever is not taken appears here with its reason.`}</Empty>
      )}
      <ul className={styles.list}>
        {refused.map(({ id, body, state }) => (
          <li key={id}>
            <h2>{whatOf(body, held)}</h2>
            <p>
              <Reason refusal={state.kind === 'refused' ? state.refusal : null} />
            </p>
            <Button kind="quiet" onClick={() => notebook.dismiss(id)}>
              {t`I have read it`}
            </Button>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function whatOf(body: CommandBody, held: Held): string {
  switch (body.kind) {
    case 'mark-attendance':
      return `${nameOf(body.personId, held)}: ${presenceLabel(body.presence)}`;
    case 'unmark-attendance':
      return `${nameOf(body.personId, held)}: ${t`mark taken back`}`;
    case 'hand-over-parcel': {
      const name = held.world.get('family', body.familyId)?.name ?? '';
      return t`Hand-over: ${name}`;
    }
    case 'report-session':
      return t`Report of a session`;
    default:
      return t`An entry`;
  }
}

function nameOf(personId: string, { bundle }: Held): string {
  return bundle.families.flatMap(({ members }) => members).find(({ id }) => id === personId)?.fullName ?? '';
}
