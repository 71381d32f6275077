import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, type client } from '../../../api.ts';
import { Notice } from '../../../page/index.ts';
import styles from './open-round-page.module.css';
import { familyLabel } from './round-parcel.ts';

type Held = Awaited<ReturnType<typeof client.registry.heldBack.query>>['families'][number];

/** The families that a round would be refused with: none while it is not known. */
export function useHeldBack(): readonly Held[] {
  const { data } = useQuery(api.registry.heldBack.queryOptions());
  return data?.families ?? [];
}

/** Who cannot be listed at present and why, each with the way to where it is put right. */
export function HeldBack({ families }: { readonly families: readonly Held[] }): ReactNode {
  if (families.length === 0) return null;
  return (
    <Notice tone="wait">
      <p>
        <Plural
          value={families.length}
          one="# enrolled family cannot be listed now:"
          other="# enrolled families cannot be listed now:"
        />
      </p>
      <ul className={styles.held}>
        {families.map((family) => (
          <li key={family.familyId}>
            {familyLabel(family)}
            {family.why.map((reason) => (
              <span key={reason}>
                {' · '}
                {reason === 'duplicate-open' ? (
                  <Link to="/families/duplicates">
                    <Trans>Somebody of it may be in the registry twice: decide first</Trans>
                  </Link>
                ) : (
                  <Link to="/families/$familyId" params={{ familyId: family.familyId }} hash="consents">
                    <Trans>No grown-up has agreed to food aid: record consent</Trans>
                  </Link>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
