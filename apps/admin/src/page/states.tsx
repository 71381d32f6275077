import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { codeOf } from '../api.ts';
import css from './page.module.css';

/** Nothing is here yet: says so, and gives the next step as a button or link. */
export function EmptyState({
  title,
  children,
}: {
  readonly title: ReactNode;
  /** A sentence of what this place is for, and the action that fills it. */
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className={css.empty}>
      <p className={css.emptyTitle}>{title}</p>
      {children}
    </div>
  );
}

/** What could not be shown and what to do about it. */
export function ErrorState({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: () => void;
}): ReactNode {
  const code = codeOf(error);
  return (
    <div className={css.empty} role="alert">
      <p className={css.emptyTitle}>
        {code === 'NOT_FOUND' ? (
          <Trans>This page is not there. It may have been moved, or the address is not whole.</Trans>
        ) : code === 'FORBIDDEN' ? (
          <Trans>Your account may not see this. Ask an administrator.</Trans>
        ) : (
          <Trans>The server could not be reached. Check the connection and try again.</Trans>
        )}
      </p>
      {retry && code !== 'NOT_FOUND' && code !== 'FORBIDDEN' && (
        <Button onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </div>
  );
}

/** Rows of the real shape while they are on their way. */
export function SkeletonRows({
  rows = 6,
  height = 20,
}: {
  readonly rows?: number;
  readonly height?: number;
}) {
  const { t } = useLingui();
  return (
    <div className={css.skeleton} role="status">
      <VisuallyHidden>{t`Loading`}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} width={`${92 - ((row * 17) % 40)}%`} radius="sm" />
      ))}
    </div>
  );
}

/**
 * What a query gives, with its loading and error states.
 *
 *     <Loaded query={useQuery(api.families.one.queryOptions({ familyId }))}>{(family) => …}</Loaded>
 */
export function Loaded<T>({
  query,
  skeleton = <SkeletonRows />,
  children,
}: {
  readonly query: Pick<UseQueryResult<T, unknown>, 'data' | 'error' | 'refetch'>;
  readonly skeleton?: ReactNode;
  readonly children: (data: NonNullable<T>) => ReactNode;
}): ReactNode {
  const { data, error, refetch } = query;
  if (data !== undefined && data !== null) return children(data);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  return skeleton;
}
