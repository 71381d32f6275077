import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { PageHeading } from '../../page/index.ts';
import page from '../../page/page.module.css';
import { ChooseFile } from './choose-file.tsx';
import { Done, type DoneProps } from './done.tsx';
import { LookThrough } from './look/look-through.tsx';
import { PastImports } from './past/past-imports.tsx';
import { useImport } from './use-import.ts';

/** From a list to the registry: choose, look through, confirm. Nothing is written before the last. */
export function ImportPage(): ReactNode {
  const { t } = useLingui();
  const work = useImport();
  const [done, setDone] = useState<DoneProps | null>(null);
  const midway = work.file !== null && done === null;
  const blocker = useBlocker({
    shouldBlockFn: () => midway,
    enableBeforeUnload: midway,
    withResolver: true,
  });
  const title = t`Import a list`;
  const startOver = () => {
    work.startOver();
    setDone(null);
  };
  return (
    <>
      <PageHeading title={title} tab={title} back={{ to: '/families', label: t`Families` }}>
        {midway && (
          <Button onClick={startOver}>
            <Trans>Choose another file</Trans>
          </Button>
        )}
      </PageHeading>
      {done ? (
        <Done done={done} onAnother={startOver} />
      ) : work.file ? (
        <LookThrough work={work} file={work.file} onDone={setDone} />
      ) : (
        <>
          <ChooseFile
            busy={work.busy}
            fraction={work.fraction}
            failure={work.failure}
            onChoose={(file) => void work.open(file)}
            onCancel={startOver}
          />
          <PastImports />
        </>
      )}
      {blocker.status === 'blocked' && (
        <Modal opened onClose={blocker.reset} title={t`Leave the import?`} withCloseButton={false}>
          <div className={page.form}>
            <p>
              <Trans>
                Nothing is registered yet. What you looked through and set right here is lost when you leave.
              </Trans>
            </p>
            <div className={page.formActions}>
              <Button onClick={blocker.proceed}>
                <Trans>Leave</Trans>
              </Button>
              <Button variant="filled" onClick={blocker.reset}>
                <Trans>Stay</Trans>
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </>
  );
}
