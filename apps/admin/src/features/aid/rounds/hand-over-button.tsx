import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Commodity } from '@tatyktuu/domain/aid';
import type { RoundId } from '@tatyktuu/domain/kernel';
import { useState } from 'react';
import { HandOverDialog } from './hand-over-dialog.tsx';
import type { RoundParcel } from './round-parcel.ts';

interface HandOverButtonProps {
  readonly found: RoundParcel;
  readonly roundId: RoundId;
  readonly commodities: readonly Commodity[];
}

/** The one action of a parcel that waits. */
export function HandOverButton(props: HandOverButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="filled" onClick={() => setOpen(true)}>
        <Trans>Hand over</Trans>
      </Button>
      {open && <HandOverDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
