import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../../api.ts';
import { Notice, Problem, Section } from '../../page/index.ts';
import css from './settings.module.css';

type Verification = Awaited<ReturnType<typeof client.programme.verify.mutate>>;

/** Follows the journal's chain from the first fact to the last, and says in words what came out. */
export function JournalCheck(): ReactNode {
  const { t } = useLingui();
  const checking = useMutation({ mutationFn: () => client.programme.verify.mutate() });
  return (
    <Section title={<Trans>The journal</Trans>}>
      <div className={css.narrow}>
        <p className={css.soft}>
          <Trans>
            Everything that happens is written into one journal, each entry chained to the one before. The
            check shows whether anybody changed it behind the program's back.
          </Trans>
        </p>
        {checking.data && <Outcome of={checking.data} />}
        <Problem
          sentence={checking.error ? t`That did not work. Check the connection and try again.` : null}
        />
        <div>
          <Button loading={checking.isPending} onClick={() => checking.mutate()}>
            <Trans>Check the journal</Trans>
          </Button>
        </div>
      </div>
    </Section>
  );
}

function Outcome({ of }: { readonly of: Verification }): ReactNode {
  const { t } = useLingui();
  if (of.intact) {
    return (
      <Notice tone="well">
        <Plural
          value={of.facts}
          one="The journal is whole: # entry, unchanged."
          other="The journal is whole: # entries, none changed."
        />
      </Notice>
    );
  }
  const faults = {
    'hash-differs': t`its text was changed`,
    'link-differs': t`it does not follow from the entry before`,
    'details-differ': t`the details kept apart from it were changed`,
    'fact-missing': t`it is missing`,
  };
  return (
    <Notice tone="stop">
      <Trans>
        The journal is broken at entry {of.position}: {faults[of.fault]}. Keep a copy of the data folder and
        tell whoever runs the program.
      </Trans>
    </Notice>
  );
}
