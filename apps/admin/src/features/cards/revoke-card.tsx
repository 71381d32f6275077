import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import type { CardEnding, FamilyCard } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { cardEndingLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../../page/index.ts';
import { useSubmit } from '../../submit.ts';

/** `replaced` follows from printing another one. */
const reported: readonly CardEnding[] = ['lost', 'family-left'];

/** From now on the card opens nothing; a phone that has no connection hears of it at its next contact. */
export function RevokeCard({
  familyId,
  card,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly card: FamilyCard;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const [why, setWhy] = useState<CardEnding>('lost');
  const revoke = async () => {
    const sent = await send([{ kind: 'revoke-card', familyId, cardId: card.id, why }]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Revoke the card`}
      action={<Trans>Revoke the card</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void revoke()}
      onClose={onClose}
    >
      <p>
        <Trans>
          It does not work any more, whoever finds it. Facilitators' phones hear of it at their next contact.
          What the family is due does not depend on a card: food is handed over without one.
        </Trans>
      </p>
      <NativeSelect
        label={t`Why`}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value as CardEnding)}
        data={reported.map((value) => ({ value, label: cardEndingLabel(value) }))}
      />
    </FormDialog>
  );
}
