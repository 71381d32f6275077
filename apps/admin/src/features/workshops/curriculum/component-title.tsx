import { Trans } from '@lingui/react/macro';
import type { Component } from '@tatyktuu/domain/workshops';

/** The heading above the sessions of one component. */
export function ComponentTitle({ of }: { readonly of: Component }) {
  return of === 'social' ? <Trans>Social sessions</Trans> : <Trans>Economic sessions</Trans>;
}
