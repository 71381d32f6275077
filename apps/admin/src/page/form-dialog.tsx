import { Trans } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import css from './page.module.css';
import { Problem } from './status.tsx';

/**
 * A form in a dialog: its fields as children, one action, and a way out. `onSubmit` is called when the browser finds
 * the fields filled in; close the dialog yourself when what was sent was accepted.
 */
export function FormDialog({
  title,
  action,
  pending,
  problem,
  onSubmit,
  onClose,
  wide = false,
  children,
}: {
  readonly title: string;
  /** The verb on the button: "Enrol", not "OK". */
  readonly action: ReactNode;
  readonly pending: boolean;
  readonly problem: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} size={wide ? 'xl' : 'md'} withCloseButton={false}>
      <form onSubmit={submit} className={css.form}>
        {children}
        <Problem sentence={problem} />
        <div className={css.formActions}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="filled" loading={pending}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
