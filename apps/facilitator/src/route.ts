import { useSyncExternalStore } from 'react';

/** Where one is in the app. An address holds ids and nothing else that could tell a stranger something. */
export type Route =
  | { readonly at: 'today' }
  | { readonly at: 'attention' }
  | { readonly at: 'this-phone' }
  | { readonly at: 'parcels' }
  | { readonly at: 'stock'; readonly from: string | null }
  /** Of one session, or of all. */
  | { readonly at: 'make-up'; readonly id: string | null }
  | { readonly at: 'proof'; readonly id: string }
  | { readonly at: 'session'; readonly id: string; readonly part: SessionPart }
  | {
      readonly at: 'hand-over';
      readonly roundId: string;
      readonly familyId: string;
      readonly from: string | null;
    };

export type SessionPart = 'people' | 'parcels' | 'report' | 'close';

export function addressOf(route: Route): string {
  switch (route.at) {
    case 'today':
      return '#/';
    case 'session':
      return `#/session/${route.id}/${route.part}`;
    case 'hand-over':
      return `#/hand-over/${route.roundId}/${route.familyId}${route.from ? `/${route.from}` : ''}`;
    case 'proof':
      return `#/proof/${route.id}`;
    case 'stock':
      return withOne('stock', route.from);
    case 'make-up':
      return withOne('make-up', route.id);
    default:
      return `#/${route.at}`;
  }
}

function withOne(at: 'stock' | 'make-up', id: string | null): string {
  return id === null ? `#/${at}` : `#/${at}/${id}`;
}

function routeOf(address: string): Route {
  const [at, first, second, third] = address.replace(/^#\//, '').split('/');
  if (at === 'session' && first) return { at, id: first, part: partOf(second) };
  if (at === 'hand-over' && first && second)
    return { at, roundId: first, familyId: second, from: third ?? null };
  if (at === 'stock') return { at, from: first ?? null };
  if (at === 'make-up') return { at, id: first ?? null };
  if (at === 'proof' && first) return { at, id: first };
  if (at === 'parcels' || at === 'attention' || at === 'this-phone') return { at };
  return { at: 'today' };
}

function partOf(text: string | undefined): SessionPart {
  return text === 'parcels' || text === 'report' || text === 'close' ? text : 'people';
}

export function go(route: Route): void {
  location.hash = addressOf(route);
}

/** Goes there without leaving a way back. */
export function goInstead(route: Route): void {
  location.replace(addressOf(route));
}

export function useRoute(): Route {
  const address = useSyncExternalStore(
    (listener) => {
      addEventListener('hashchange', listener);
      return () => removeEventListener('hashchange', listener);
    },
    () => location.hash,
  );
  return routeOf(address);
}
