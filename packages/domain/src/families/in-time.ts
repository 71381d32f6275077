import type { Day, FamilyId, Id, PersonId } from '../kernel/index.ts';
import type { Arrival, DepartureKind, PersonRef, reportedDepartures, TieKind } from './whereabouts.ts';
