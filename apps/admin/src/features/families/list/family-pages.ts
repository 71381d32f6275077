import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { Standing } from '@tatyktuu/domain/families';
import { api, client } from '../../../api.ts';

export interface Search {
  readonly search: string;
  /** `all`: every family but those that go on in another one. */
  readonly status: Standing | 'all';
  readonly sort: FamilySort;
}

/** In which order the list can stand: by name, by number, or those enrolled last first. */
export type FamilySort = 'name' | 'number' | 'enrolled';

/** One line of the list, as the API gives it. */
export type FamilyLine = Awaited<ReturnType<typeof client.families.list.query>>['lines'][number];

/** Lines fetched at a time. */
const PAGE = 100;
/** The most that the API gives at a time. */
const MOST = 200;

/**
 * The lines of the list from `first` to `last` (indexes from 0), fetched by pages; a line that is still on its way is
 * undefined. While a changed search is on its way the lines of the one before stay.
 */
export function useFamilyLines(search: Search, first: number, last: number) {
  const top = useQuery(
    api.families.list.queryOptions(
      { ...search, offset: 0, limit: PAGE },
      { placeholderData: keepPreviousData },
    ),
  );
  const pages: number[] = [];
  for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) pages.push(page);
  const fetched = useQueries({
    queries: pages.map((page) =>
      api.families.list.queryOptions({ ...search, offset: page * PAGE, limit: PAGE }),
    ),
  });
  const byPage = new Map(pages.map((page, at) => [page, fetched[at]?.data]));
  return {
    total: top.data?.total,
    error: top.error ?? fetched.find(({ error }) => error)?.error ?? null,
    stale: top.isPlaceholderData,
    refetch: () => void top.refetch(),
    line: (index: number): FamilyLine | undefined => {
      const page = Math.floor(index / PAGE);
      const data = byPage.get(page) ?? (page === 0 ? top.data : undefined);
      return data?.lines[index % PAGE];
    },
  };
}

/** Every line that a search finds, however many there are. */
export async function allLines(search: Search, total: number): Promise<FamilyLine[]> {
  const offsets = Array.from({ length: Math.ceil(total / MOST) }, (_, at) => at * MOST);
  const pages = await Promise.all(
    offsets.map((offset) => client.families.list.query({ ...search, offset, limit: MOST })),
  );
  return pages.flatMap(({ lines }) => lines);
}
