import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useBlocker, useNavigate, useParams } from '@tanstack/react-router';
import { type AidRule, type Commodity, decideAidRule } from '@tatyktuu/domain/aid';
import { programmeWords } from '@tatyktuu/locales';
import { refusalSentence } from '@tatyktuu/locales/reasons';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { ButtonLink } from '../../../page/button-link.tsx';
import { EmptyState, Loaded, Notice, PageHeading, Problem, Section } from '../../../page/index.ts';
import { WordsFields } from '../../../page/words-fields.tsx';
import { useSubmit } from '../../../submit.ts';
import { blankLine, draftOf, type RuleDraft, readDraft } from './draft.ts';
import { LineFields } from './line-fields.tsx';
import { PreviewTable } from './preview-table.tsx';
import styles from './rule-editor-page.module.css';
import { WithRule } from './with-rule.tsx';

/** Writes a new rule. */
export function NewRulePage(): ReactNode {
  return <WithGoods rule={undefined} />;
}

/** Writes the next version of a rule. */
export function NextVersionPage(): ReactNode {
  const { ruleId } = useParams({ from: '/shell/aid/rules/$ruleId/next' });
  return <WithRule ruleId={ruleId}>{(rule) => <WithGoods rule={rule} />}</WithRule>;
}

function WithGoods({ rule }: { readonly rule: AidRule | undefined }) {
  const { t } = useLingui();
  const commodities = useQuery(api.aid.commodities.queryOptions());
  return (
    <Loaded query={commodities}>
      {(goods) =>
        goods.length > 0 ? (
          <Editor rule={rule} goods={goods} />
        ) : (
          <>
            <PageHeading title={<Trans>A new rule</Trans>} tab={t`Rule`} />
            <EmptyState title={<Trans>A rule is made of goods, and there are none yet.</Trans>}>
              <ButtonLink to="/aid/commodities" variant="filled">
                <Trans>First add the goods</Trans>
              </ButtonLink>
            </EmptyState>
          </>
        )
      }
    </Loaded>
  );
}

interface EditorProps {
  readonly rule: AidRule | undefined;
  readonly goods: readonly Commodity[];
}

function firstDraft(rule: AidRule | undefined, goods: readonly Commodity[]): RuleDraft {
  const last = rule?.versions.at(-1);
  if (last) return draftOf(last, goods, newId);
  const [first] = goods;
  return { title: {}, days: '30', attendancePercent: '70', lines: first ? [blankLine(first.id, newId)] : [] };
}

function Editor({ rule, goods }: EditorProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { send, pending, problem } = useSubmit();
  // Fixed when editing begins: a version published meanwhile is not overwritten but refused.
  const [version] = useState((rule?.versions.at(-1)?.version ?? 0) + 1);
  const [ruleId] = useState(rule?.id ?? newId());
  const [base] = useState(rule);
  const [begun] = useState(() => firstDraft(rule, goods));
  const [draft, setDraft] = useState(begun);
  const [tried, setTried] = useState(false);
  useBlocker({
    shouldBlockFn: () =>
      draft !== begun && !window.confirm(t`Leave the page? What you changed here is not published.`),
    enableBeforeUnload: draft !== begun,
  });

  const reading = readDraft(draft, goods);
  const command =
    reading.version && ({ kind: 'publish-aid-rule', ruleId, version, ...reading.version } as const);
  const decision =
    command &&
    decideAidRule(
      base,
      command.basket.map(({ commodityId }) => goods.find(({ id }) => id === commodityId)),
      command,
    );
  const refusal = decision && !decision.ok ? refusalSentence(decision.error) : null;
  const shares = draft.lines.some(({ kind }) => kind === 'attendee');

  const publish = async () => {
    setTried(true);
    if (!command || refusal !== null) return;
    const sent = await send([command]);
    if (sent?.refusals.length === 0)
      await navigate({ to: '/aid/rules/$ruleId', params: { ruleId }, ignoreBlocker: true });
  };
  const setLines = (lines: RuleDraft['lines']) => setDraft({ ...draft, lines });
  const [first] = goods;

  return (
    <>
      <PageHeading
        title={
          rule ? (
            <Trans>
              Version {version}: {programmeWords(draft.title)}
            </Trans>
          ) : (
            <Trans>A new rule</Trans>
          )
        }
        tab={t`Rule`}
        back={{ to: '/aid/rules', label: t`Rules of food aid` }}
      >
        <Button variant="filled" onClick={() => void publish()} loading={pending}>
          <Trans>Publish version {version}</Trans>
        </Button>
      </PageHeading>
      <div className={styles.fields}>
        {tried && reading.faults.length > 0 && (
          <Notice tone="stop">
            <Trans>Some fields can't be read yet. They are marked below.</Trans>
          </Notice>
        )}
        <Problem sentence={problem ?? (tried ? refusal : null)} />
        <WordsFields
          label={t`Title`}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
        />
        <div className={styles.row}>
          <TextInput
            label={t`Days it is meant for`}
            value={draft.days}
            onChange={(event) => setDraft({ ...draft, days: event.currentTarget.value })}
            error={reading.faults.includes('days') ? t`Write a whole number` : undefined}
            inputMode="numeric"
          />
          {shares && (
            <TextInput
              label={t`Attended enough, % of sessions`}
              description={t`Excused absence counts as attendance`}
              value={draft.attendancePercent}
              onChange={(event) => setDraft({ ...draft, attendancePercent: event.currentTarget.value })}
              error={reading.faults.includes('attendancePercent') ? t`Write a whole number` : undefined}
              inputMode="numeric"
            />
          )}
        </div>
      </div>
      <Section
        title={<Trans>The basket</Trans>}
        actions={
          first && (
            <Button onClick={() => setLines([...draft.lines, blankLine(first.id, newId)])}>
              <Trans>Add a line</Trans>
            </Button>
          )
        }
      >
        <ol className={styles.lines}>
          {draft.lines.map((line, index) => (
            <li key={line.key}>
              <LineFields
                line={line}
                number={index + 1}
                goods={goods}
                faults={tried ? reading.faults : []}
                onChange={(changed) => setLines(draft.lines.with(index, changed))}
                onRemove={() => setLines(draft.lines.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ol>
      </Section>
      <Section title={<Trans>What families would get</Trans>}>
        {reading.version && reading.version.basket.length > 0 ? (
          <>
            {refusal !== null && !tried && (
              <div className={styles.doubt}>
                <Notice tone="wait">{refusal}</Notice>
              </div>
            )}
            <PreviewTable rule={{ version, ...reading.version }} commodities={goods} />
          </>
        ) : (
          <p className={styles.hint}>
            <Trans>Fill in the amounts, and this shows what families of one to ten people would get.</Trans>
          </p>
        )}
      </Section>
    </>
  );
}
