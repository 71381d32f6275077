import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type FamilyCard, standingCard } from '@tatyktuu/domain/families';
import { cardEndingLabel, formatDay } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { Anchored } from '../../../page/anchored.tsx';
import { DataTable, EmptyState, Section, Status } from '../../../page/index.ts';
import { IssueCard } from '../../cards/issue-card.tsx';
import { RevokeCard } from '../../cards/revoke-card.tsx';
import type { FamilySeen } from './contact-seen.ts';

/** The family's card: which one works, and those before it. */
export function Card({ family }: { readonly family: FamilySeen }): ReactNode {
  const [open, setOpen] = useState<'issue' | 'revoke' | null>(null);
  const standing = standingCard(family);
  const close = () => setOpen(null);
  return (
    <Anchored id="card">
      <Section
        title={<Trans>Card</Trans>}
        actions={
          family.mergedInto === null && (
            <>
              {standing && (
                <Button size="xs" onClick={() => setOpen('revoke')}>
                  <Trans>It was lost…</Trans>
                </Button>
              )}
              <Button size="xs" onClick={() => setOpen('issue')}>
                {standing ? <Trans>Print a new card</Trans> : <Trans>Print a card</Trans>}
              </Button>
            </>
          )
        }
      >
        {family.cards.length === 0 ? (
          <EmptyState title={<Trans>This family has no card</Trans>}>
            <p>
              <Trans>
                With a card the facilitator's phone finds the family without its name being said aloud. The
                card says nothing but a number that means nothing to anybody else.
              </Trans>
            </p>
          </EmptyState>
        ) : (
          <CardTable cards={family.cards} />
        )}
        {open === 'issue' && <IssueCard familyId={family.id} replaces={standing} onClose={close} />}
        {open === 'revoke' && standing && <RevokeCard familyId={family.id} card={standing} onClose={close} />}
      </Section>
    </Anchored>
  );
}

function CardTable({ cards }: { readonly cards: readonly FamilyCard[] }): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  return (
    <DataTable
      label={t`Cards`}
      rows={cards.toReversed()}
      rowKey={({ id }) => id}
      tone={({ revoked }) => (revoked === null ? undefined : 'quiet')}
      columns={[
        {
          key: 'issued',
          heading: <Trans context="card">Issued</Trans>,
          cell: ({ issuedOn }) => formatDay(issuedOn, language, 'full'),
        },
        {
          key: 'state',
          heading: <Trans>State</Trans>,
          cell: ({ revoked }) =>
            revoked === null ? (
              <Status tone="well">
                <Trans>Works</Trans>
              </Status>
            ) : (
              <Status tone="past">
                {cardEndingLabel(revoked.why)}, {formatDay(revoked.on, language, 'full')}
              </Status>
            ),
        },
      ]}
    />
  );
}
