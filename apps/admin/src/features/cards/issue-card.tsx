import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import type { FamilyCard } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { formatDay } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { newId } from '../../device.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormDialog, Notice } from '../../page/index.ts';
import { useSubmit } from '../../submit.ts';
import css from './issue-card.module.css';
import { digestOf, newCardToken } from './make-token.ts';
import { PrintSheet } from './print-sheet.tsx';
import { PrintedCard } from './printed-card.tsx';

/**
 * Makes a card and prints it. Its token is made in this window and gone when the dialog closes: what is sent is its
 * digest, so that whoever has the registry cannot make cards.
 */
export function IssueCard({
  familyId,
  replaces,
  onClose,
}: {
  readonly familyId: FamilyId;
  readonly replaces: FamilyCard | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const language = useLanguage();
  const { send, pending, problem } = useSubmit();
  const [cardId] = useState(newId);
  const [token] = useState(newCardToken);
  const [issued, setIssued] = useState(false);
  const issue = async () => {
    const digest = await digestOf(token);
    const sent = await send([{ kind: 'issue-card', familyId, cardId, digest }]);
    if (sent?.refusals.length === 0) setIssued(true);
  };
  if (issued) {
    return (
      <Modal
        opened
        onClose={onClose}
        title={t`The new card`}
        size="xl"
        closeOnClickOutside={false}
        withCloseButton={false}
      >
        <div className={css.stack}>
          <Notice tone="wait">
            <Trans>
              Print it now: when this is closed, nobody can print this card again. Another one can be made any
              time.
            </Trans>
          </Notice>
          <div className={css.preview}>
            <PrintedCard token={token} />
          </div>
          <PrintSheet>
            <PrintedCard token={token} />
          </PrintSheet>
          <div className={css.actions}>
            <Button onClick={onClose}>
              <Trans>Close</Trans>
            </Button>
            <Button variant="filled" onClick={() => window.print()}>
              <Trans>Print</Trans>
            </Button>
          </div>
        </div>
      </Modal>
    );
  }
  return (
    <FormDialog
      title={replaces ? t`Print a new card` : t`Print a card`}
      action={<Trans>Make the card</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void issue()}
      onClose={onClose}
    >
      <p>
        <Trans>
          The card carries the programme's name and a code that only the notebook on the phone understands: no
          name, no address, nothing that says why.
        </Trans>
      </p>
      {replaces && (
        <Notice tone="wait">
          <Trans>
            The card of {formatDay(replaces.issuedOn, language, 'full')} stops working as soon as this one is
            made.
          </Trans>
        </Notice>
      )}
    </FormDialog>
  );
}
