import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { may } from '@tatyktuu/domain/access';
import type { Family } from '@tatyktuu/domain/families';
import { formatDay, standingLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../../language/language.tsx';
import { Section, Status } from '../../../../page/index.ts';
import { useMe } from '../../../../session.ts';
import { toneOf } from '../../standing-tone.ts';
import { DecisionWords } from './decision-words.tsx';
import { useDecisions } from './decisions.ts';
import css from './lifecycle.module.css';
import { ScoreTable, ScoreTotal } from './score-words.tsx';
import { useFormVersion } from './selection-form.ts';
import { DecidedBy } from './standing.tsx';

/** The family's way through the programme: each step, who decided it, and how it was scored, for whoever may know. */
export function WaySection({ family }: { readonly family: Family }): ReactNode {
  const language = useLanguage();
  const { role } = useMe();
  const [shown, setShown] = useState(false);
  const decisions = useDecisions(family.id);
  const form = useFormVersion(family.assessment?.formVersion);
  const maySee = may(role, 'families.select');
  const answers = family.assessment?.answers ?? null;
  const isDecidedOn = [family.nominatedOn, family.assessment, family.enrolledOn].some(
    (each) => each !== null,
  );
  return (
    <Section
      title={<Trans>Way through the programme</Trans>}
      actions={
        maySee &&
        isDecidedOn && (
          <Button size="xs" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? <Trans>Hide the reasons</Trans> : <Trans>Show the reasons</Trans>}
          </Button>
        )
      }
    >
      <ol className={css.way}>
        {decisions.map((decided) => (
          <li key={`${decided.standing} ${decided.at}`}>
            <Status tone={toneOf(decided.standing)}>{standingLabel(decided.standing)}</Status>
            <span>
              {decided.on !== null && formatDay(decided.on, language, 'full')}
              <span className={css.soft}>
                {decided.on !== null && ' · '}
                <DecidedBy decided={decided} />
              </span>
            </span>
          </li>
        ))}
      </ol>
      {shown && maySee && (
        <div className={css.score}>
          <DecisionWords family={family} />
          {form && answers !== null && (
            <>
              <ScoreTotal form={form} answers={answers} />
              <ScoreTable form={form} answers={answers} />
            </>
          )}
          {family.assessment !== null && answers === null && (
            <p className={css.soft}>
              <Trans>The answers are not kept any more.</Trans>
            </p>
          )}
        </div>
      )}
    </Section>
  );
}
