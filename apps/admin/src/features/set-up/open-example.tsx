import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../../api.ts';
import { Problem } from '../../page/index.ts';
import { useSessionChange } from '../../session.ts';
import css from './set-up.module.css';
import type { SignIn } from './sign-ins.tsx';

/** The other way to begin: a programme with invented people, to look around in. */
export function OpenExample({
  token,
  onOpened,
}: {
  readonly token: string;
  readonly onOpened: (signIns: readonly SignIn[]) => void;
}): ReactNode {
  const { t } = useLingui();
  const { refresh } = useSessionChange();
  const opening = useMutation({
    mutationFn: () => client.setUp.example.mutate({ token }),
    onSuccess: async ({ signIns }) => {
      onOpened(signIns);
      await refresh();
    },
  });
  const failed = opening.error
    ? t`The example could not be opened. Start the program anew and open the new link.`
    : null;
  return (
    <section className={css.other}>
      <h2>
        <Trans>Or look around first</Trans>
      </h2>
      <p className={css.hint}>
        <Trans>
          The example programme has 15 families, their groups, a curriculum, some weeks of sessions and a
          round of food aid. All its people are invented. For your own programme start with an empty data
          folder later.
        </Trans>
      </p>
      <Problem sentence={failed} />
      <Button loading={opening.isPending} onClick={() => opening.mutate()}>
        <Trans>Open the example programme</Trans>
      </Button>
    </section>
  );
}
