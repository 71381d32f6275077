import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Anchored } from '../../../page/anchored.tsx';
import { Section } from '../../../page/index.ts';
import { EraseDialog } from '../../retention/erase-dialog.tsx';
import css from './contact.module.css';
import type { FamilySeen } from './contact-seen.ts';

/** What somebody may always ask for: that the programme forgets who they are. */
export function Erase({ family }: { readonly family: FamilySeen }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Anchored id="erase">
      <Section
        title={<Trans>Erasure</Trans>}
        actions={
          <Button size="xs" onClick={() => setOpen(true)}>
            <Trans>Erase details…</Trans>
          </Button>
        }
      >
        <p className={css.soft}>
          <Trans>
            Names, births, telephones, notes and signatures can be erased for one person or the whole family.
            What was attended, handed over and counted stays, of nobody in particular.
          </Trans>
        </p>
        {open && <EraseDialog family={family} onClose={() => setOpen(false)} />}
      </Section>
    </Anchored>
  );
}
