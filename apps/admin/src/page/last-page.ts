import { useEffect } from 'react';

/** The last page, counted from 0, of so many lines. */
export function lastPage(total: number, size: number): number {
  return Math.max(0, Math.ceil(total / size) - 1);
}

/** Turns back to the last page once the one that is open has no line any more, as after its last was decided. */
export function useLastPage({
  page,
  setPage,
  query,
  size,
}: {
  readonly page: number;
  readonly setPage: (page: number) => void;
  readonly query: {
    readonly data: { readonly total: number } | undefined;
    readonly isPlaceholderData: boolean;
  };
  readonly size: number;
}): void {
  const total = query.isPlaceholderData ? undefined : query.data?.total;
  useEffect(() => {
    if (total !== undefined && page > lastPage(total, size)) setPage(lastPage(total, size));
  }, [total, page, setPage, size]);
}
