import { later } from '../later.ts';

export const loadParcelList = later(() =>
  import('../parcels/parcel-list.tsx').then((module) => module.ParcelList),
);
export const loadStockLeft = later(() =>
  import('../stock/stock-left.tsx').then((module) => module.StockLeft),
);
export const loadReport = later(() => import('../report/report.tsx').then((module) => module.Report));
export const loadClosing = later(() => import('../closing/closing.tsx').then((module) => module.Closing));
export const loadNotHeld = later(() => import('../closing/not-held.tsx').then((module) => module.NotHeld));
export const loadNextStepSheet = later(() =>
  import('../next-step/next-step-sheet.tsx').then((module) => module.NextStepSheet),
);
export const loadMakeUpSheet = later(() =>
  import('../make-up/make-up-sheet.tsx').then((module) => module.MakeUpSheet),
);

export const loadPresenceSheet = later(() =>
  import('../presence/presence-sheet.tsx').then((module) => module.PresenceSheet),
);

/** What brings the parts of a session that are not there from the start. */
export const seldomParts = [
  loadPresenceSheet,
  loadParcelList,
  loadStockLeft,
  loadReport,
  loadClosing,
  loadNotHeld,
  loadNextStepSheet,
  loadMakeUpSheet,
];
