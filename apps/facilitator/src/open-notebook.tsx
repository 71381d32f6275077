import { lazy, Suspense } from 'react';
import { SnackProvider } from './frame/snack.tsx';
import { Opening, Unreachable } from './frame/states.tsx';
import { usePage } from './notebook-context.tsx';
import { SessionScreen } from './roster/session-screen.tsx';
import { type Route, useRoute } from './route.ts';
import { TodayScreen } from './today/today-screen.tsx';

const loadParcels = () => import('./parcels/parcels-screen.tsx');
const loadHandOver = () => import('./parcels/hand-over-screen.tsx');
const loadAttention = () => import('./attention/attention-screen.tsx');
const loadThisPhone = () => import('./this-phone/this-phone-screen.tsx');
const loadReport = () => import('./report/report.tsx');
const ParcelsScreen = lazy(() => loadParcels().then((module) => ({ default: module.ParcelsScreen })));
const HandOverScreen = lazy(() => loadHandOver().then((module) => ({ default: module.HandOverScreen })));
const AttentionScreen = lazy(() => loadAttention().then((module) => ({ default: module.AttentionScreen })));
const ThisPhoneScreen = lazy(() => loadThisPhone().then((module) => ({ default: module.ThisPhoneScreen })));

/** What brings the screens that are not there from the start. */
export const seldomScreens = [loadParcels, loadHandOver, loadAttention, loadThisPhone, loadReport];

/** The notebook of whoever has given a PIN. */
export function OpenNotebook() {
  const { state } = usePage();
  const route = useRoute();
  switch (state) {
    case 'opening':
      return <Opening />;
    case 'unreachable':
      return <Unreachable />;
    case 'open':
      return (
        <SnackProvider>
          <Suspense fallback={<Opening />}>
            <ScreenAt route={route} />
          </Suspense>
        </SnackProvider>
      );
  }
}

function ScreenAt({ route }: { readonly route: Route }) {
  switch (route.at) {
    case 'today':
      return <TodayScreen />;
    case 'attention':
      return <AttentionScreen />;
    case 'this-phone':
      return <ThisPhoneScreen />;
    case 'parcels':
      return <ParcelsScreen />;
    case 'session':
      return <SessionScreen key={route.id} id={route.id} part={route.part} />;
    case 'hand-over':
      return <HandOverScreen key={`${route.roundId}/${route.familyId}`} {...route} />;
  }
}
