import { t } from '@lingui/core/macro';
import { formatDay, formatTime } from '@tatyktuu/locales';
import { lazy, Suspense } from 'react';
import { Frame } from '../frame/frame.tsx';
import { Empty } from '../frame/states.tsx';
import { useHeld } from '../notebook-context.tsx';
import { parcelLines } from '../reading/parcels.ts';
import { groupsOf } from '../reading/sessions.ts';
import type { SessionPart } from '../route.ts';
import { Roster } from './roster.tsx';
import { SessionParts } from './session-parts.tsx';

const ParcelList = lazy(() =>
  import('../parcels/parcel-list.tsx').then((module) => ({ default: module.ParcelList })),
);
const Report = lazy(() => import('../report/report.tsx').then((module) => ({ default: module.Report })));

/** One session: its people, their parcels, its report. */
export function SessionScreen({ id, part }: { readonly id: string; readonly part: SessionPart }) {
  const held = useHeld();
  const session = held.world.get('session', id);
  if (!session) {
    return (
      <Frame title={t`Session`} back={{ at: 'today' }}>
        <Empty title={t`This session is not on this phone`}>{t`Go back and choose another one.`}</Empty>
      </Frame>
    );
  }
  const names = groupsOf(session, held).map(({ name }) => name);
  const when = `${formatDay(session.on, undefined, 'short')}, ${formatTime(session.at)}`;
  const parts = (
    <SessionParts id={id} part={part} parcels={part === 'parcels' || parcelLines(held, session).length > 0} />
  );
  return (
    <Frame title={names.join(', ')} below={when} back={{ at: 'today' }} pinned={parts}>
      {part === 'people' && <Roster session={session} />}
      <Suspense fallback={null}>
        {part === 'parcels' && <ParcelList session={session} />}
        {part === 'report' && <Report key={String(session.report)} session={session} />}
      </Suspense>
    </Frame>
  );
}
