import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Commodity, Consignment, StockReturn } from '@tatyktuu/domain/aid';
import type { AccountId } from '@tatyktuu/domain/kernel';
import { formatMoment, itemLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { FormDialog, Status } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import styles from './stock.module.css';

interface ConsignmentsProps {
  readonly consignments: readonly Consignment[];
  readonly commodities: readonly Commodity[];
  readonly nameOf: (account: AccountId) => string;
}

/** Each issue and each return as it was recorded; a return can be taken back. */
export function Consignments({ consignments, commodities, nameOf }: ConsignmentsProps): ReactNode {
  const { t } = useLingui();
  const [reversing, setReversing] = useState<{ consignment: Consignment; returned: StockReturn } | null>(
    null,
  );
  const goods = (items: Consignment['items']) =>
    items
      .flatMap(({ commodityId, quantity }) => {
        const commodity = commodities.find(({ id }) => id === commodityId);
        return commodity ? [itemLabel(quantity, commodity)] : [];
      })
      .join('; ');
  return (
    <ul className={styles.movements}>
      {consignments.map((consignment) => (
        <li key={consignment.id}>
          <p>
            <Trans>Issued: {goods(consignment.items)}</Trans>{' '}
            <span className={styles.soft}>
              {nameOf(consignment.issuedBy)}, {formatMoment(consignment.issuedAt)}
            </span>
          </p>
          {consignment.returns.length > 0 && (
            <ul>
              {consignment.returns.map((returned) => (
                <li key={returned.id} data-reversed={returned.reversedBy !== null}>
                  <p>
                    <Trans>Brought back: {goods(returned.items)}</Trans>{' '}
                    <span className={styles.soft}>
                      {nameOf(returned.by)}, {formatMoment(returned.at)}
                    </span>
                  </p>
                  {returned.reversedBy === null ? (
                    <Button
                      size="xs"
                      variant="subtle"
                      aria-label={t`Take the return back: ${goods(returned.items)}`}
                      onClick={() => setReversing({ consignment, returned })}
                    >
                      <Trans>Take the return back</Trans>
                    </Button>
                  ) : (
                    <Status tone="past">
                      <Trans>Taken back: it did not happen as recorded</Trans>
                    </Status>
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
      {reversing && (
        <ReverseDialog
          {...reversing}
          goods={goods(reversing.returned.items)}
          onClose={() => setReversing(null)}
        />
      )}
    </ul>
  );
}

interface ReverseDialogProps {
  readonly consignment: Consignment;
  readonly returned: StockReturn;
  readonly goods: string;
  readonly onClose: () => void;
}

function ReverseDialog({ consignment, returned, goods, onClose }: ReverseDialogProps) {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const reverse = async () => {
    const sent = await send([
      { kind: 'reverse-return', consignmentId: consignment.id, returnId: returned.id },
    ]);
    if (sent?.refusals.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t`Take the return back?`}
      action={<Trans>Take it back</Trans>}
      pending={pending}
      problem={problem}
      onSubmit={() => void reverse()}
      onClose={onClose}
    >
      <p>
        <Trans>
          This says that the goods were not brought back as recorded: {goods}. They count as left with the
          facilitators again; the record stays and is marked.
        </Trans>
      </p>
    </FormDialog>
  );
}
