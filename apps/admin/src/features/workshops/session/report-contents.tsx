import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Session, SessionReport, Unit } from '@tatyktuu/domain/workshops';
import { activityOutcomeLabel, mannerLabel, programmeWords } from '@tatyktuu/locales';
import { Facts, Status, type Tone } from '../../../page/index.ts';
import styles from './report-contents.module.css';

interface ReportContentsProps {
  readonly session: Session;
  readonly unit: Unit | undefined;
}

type Outcome = SessionReport['activities'][number]['outcome'];
const tones: Readonly<Record<Outcome, Tone>> = { done: 'well', adapted: 'told', skipped: 'wait' };

/** What the facilitators reported: fidelity stands beside presence. Before the report, the plan alone. */
export function ReportContents({ session, unit }: ReportContentsProps) {
  const { t } = useLingui();
  const { report } = session;
  const outcomeOf = (id: string) => report?.activities.find((activity) => activity.id === id)?.outcome;
  return (
    <>
      {report ? (
        <Facts
          items={[
            [
              t`Took`,
              <Trans key="took">
                <Plural value={report.minutes} one="# minute" other="# minutes" /> of {unit?.minutes ?? 0}
              </Trans>,
            ],
            [t`Manner`, mannerLabel(report.manner)],
            [t`Both facilitators`, <YesNo key="both" yes={report.bothFacilitators} well />],
            [t`Materials there`, <YesNo key="materials" yes={report.materials} well />],
            [t`Safety concern`, <YesNo key="safety" yes={report.safetyConcern} well={false} />],
          ]}
        />
      ) : (
        session.status === 'planned' && (
          <p className={styles.minutes}>
            <Trans>The facilitators have not reported yet. This is the plan.</Trans>
          </p>
        )
      )}
      <ol className={styles.activities}>
        {unit?.activities.map(({ id, title, minutes }) => {
          const outcome = outcomeOf(id);
          return (
            <li key={id}>
              <span>{programmeWords(title)}</span>
              <span className={styles.minutes}>
                <Plural value={minutes} one="# minute" other="# minutes" />
              </span>
              {report && (
                <span>
                  {outcome ? (
                    <Status tone={tones[outcome]}>{activityOutcomeLabel(outcome)}</Status>
                  ) : (
                    <Trans>Not said</Trans>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Yes or no; `well` says which of the two is good. */
function YesNo({ yes, well }: { readonly yes: boolean; readonly well: boolean }) {
  return (
    <Status tone={yes === well ? 'well' : 'wait'}>{yes ? <Trans>Yes</Trans> : <Trans>No</Trans>}</Status>
  );
}
