import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { erasableKindLabel } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import type { client } from '../../api.ts';
import { useLanguage } from '../../language/language.tsx';
import { Facts, Notice } from '../../page/index.ts';
import css from './retention.module.css';

type ErasureRehearsal = Awaited<ReturnType<typeof client.retention.rehearseErasure.query>>;

/** What would go, counted, and what stays. Nothing has happened yet. */
export function Rehearsal({ rehearsal }: { readonly rehearsal: ErasureRehearsal }): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { kinds, mentions, commands, mentionsLeft } = rehearsal;
  const entries = (count: number) => <Plural value={count} _0="nothing" one="# entry" other="# entries" />;
  return (
    <div className={css.stack} aria-live="polite">
      <section>
        <h3>
          <Trans>What would go</Trans>
        </h3>
        <Facts
          items={[
            ...kinds.map((one) => [erasableKindLabel(one.kind), entries(one.entries)] as const),
            mentions > 0 && [t`Other texts that name them`, entries(mentions)],
            commands > 0 && [t`What phones sent and was not taken in`, entries(commands)],
          ]}
        />
      </section>
      {mentionsLeft > 0 && (
        <Notice tone="wait">
          <Plural
            value={mentionsLeft}
            one="# entry about somebody else names them and stays: set it right by hand."
            other="# entries about somebody else name them and stay: set them right by hand."
          />
        </Notice>
      )}
      <section>
        <h3>
          <Trans>What stays, of nobody in particular</Trans>
        </h3>
        <ul className={css.stays}>
          <li>
            <Trans>How often somebody attended, and in which group</Trans>
          </li>
          <li>
            <Trans>Which parcels were handed over and what left the stock</Trans>
          </li>
          <li>
            <Trans>The journal, whole and checked: it holds no names</Trans>
          </li>
        </ul>
      </section>
      <p className={css.soft}>
        <Trans>
          Phones forget it at their next contact, backups as they grow old. It cannot be taken back.
        </Trans>
      </p>
    </div>
  );
}
