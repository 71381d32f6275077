import { lazy, Suspense } from 'react';
import { SnackProvider } from './frame/snack.tsx';
import { Opening, Unreachable } from './frame/states.tsx';
import { later } from './later.ts';
import { usePage } from './notebook-context.tsx';
import { seldomParts } from './roster/seldom-parts.ts';
import { SessionScreen } from './roster/session-screen.tsx';
import { type Route, useRoute } from './route.ts';
import { TodayScreen } from './today/today-screen.tsx';

const loadParcels = later(() =>
  import('./parcels/parcels-screen.tsx').then((module) => module.ParcelsScreen),
);
const loadHandOver = later(() =>
  import('./parcels/hand-over-screen.tsx').then((module) => module.HandOverScreen),
);
const loadAttention = later(() =>
  import('./attention/attention-screen.tsx').then((module) => module.AttentionScreen),
);
const loadStock = later(() => import('./stock/stock-screen.tsx').then((module) => module.StockScreen));
const loadMakeUps = later(() => import('./make-up/make-up-screen.tsx').then((module) => module.MakeUpScreen));
const loadProof = later(() => import('./closing/proof-screen.tsx').then((module) => module.ProofScreen));
const loadThisPhone = later(() =>
  import('./this-phone/this-phone-screen.tsx').then((module) => module.ThisPhoneScreen),
);
const ParcelsScreen = lazy(loadParcels);
const HandOverScreen = lazy(loadHandOver);
const AttentionScreen = lazy(loadAttention);
const StockScreen = lazy(loadStock);
const MakeUpScreen = lazy(loadMakeUps);
const ProofScreen = lazy(loadProof);
const ThisPhoneScreen = lazy(loadThisPhone);

/** What brings the screens that are not there from the start. */
export const seldomScreens: readonly (() => Promise<unknown>)[] = [
  ...[loadParcels, loadHandOver, loadAttention, loadStock, loadMakeUps, loadProof, loadThisPhone],
  ...seldomParts,
];

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
    case 'stock':
      return <StockScreen from={route.from} />;
    case 'make-up':
      return <MakeUpScreen key={route.id} id={route.id} />;
    case 'proof':
      return <ProofScreen key={route.id} id={route.id} />;
    case 'session':
      return <SessionScreen key={route.id} id={route.id} part={route.part} />;
    case 'hand-over':
      return <HandOverScreen key={`${route.roundId}/${route.familyId}`} {...route} />;
  }
}
