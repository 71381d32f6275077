import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AidRule } from '@tatyktuu/domain/aid';
import { formatNumber, programmeWords } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { ButtonLink } from '../../../page/button-link.tsx';
import { Facts, Loaded, PageHeading, Section } from '../../../page/index.ts';
import { BasketSentence } from './basket-sentence.tsx';
import { PreviewTable } from './preview-table.tsx';
import styles from './rule-page.module.css';
import { WithRule } from './with-rule.tsx';

/** One rule with every version it had: its basket in words, and what it gives to families of each size. */
export function RulePage(): ReactNode {
  const { ruleId } = useParams({ from: '/shell/aid/rules/$ruleId' });
  return <WithRule ruleId={ruleId}>{(rule) => <Versions rule={rule} />}</WithRule>;
}

function Versions({ rule }: { readonly rule: AidRule }) {
  const { t } = useLingui();
  const commodities = useQuery(api.aid.commodities.queryOptions());
  const newest = rule.versions.at(-1)?.version ?? 1;
  const [number, setNumber] = useState(newest);
  const version = rule.versions.find((one) => one.version === number);
  if (!version) return null;
  return (
    <>
      <PageHeading
        title={programmeWords(version.title)}
        tab={t`Rule`}
        back={{ to: '/aid/rules', label: t`Rules of food aid` }}
      >
        <ButtonLink to="/aid/rules/$ruleId/next" params={{ ruleId: rule.id }} variant="filled">
          <Trans>Write version {newest + 1}</Trans>
        </ButtonLink>
      </PageHeading>
      {rule.versions.length > 1 && (
        <NativeSelect
          className={styles.choice}
          label={t`Version`}
          description={t`A round keeps the version it was opened with.`}
          value={String(number)}
          onChange={(event) => setNumber(Number(event.currentTarget.value))}
          data={rule.versions.toReversed().map((one) => ({
            value: String(one.version),
            label: one.version === newest ? t`${one.version} (newest)` : String(one.version),
          }))}
        />
      )}
      <Loaded query={commodities}>
        {(goods) => (
          <>
            <Facts
              items={[
                [t`Version`, formatNumber(version.version)],
                [t`Meant for`, <Plural key="days" value={version.days} one="# day" other="# days" />],
                version.basket.some(({ to }) => to === 'attendee') && [
                  t`Attended enough`,
                  <Trans key="percent">
                    At least {version.attendancePercent}% of the sessions held for the person; excused absence
                    counts as attendance
                  </Trans>,
                ],
              ]}
            />
            <Section title={<Trans>The basket</Trans>}>
              <ul className={styles.basket}>
                {version.basket.map((line) => (
                  <li key={JSON.stringify(line)}>
                    <BasketSentence line={line} commodities={goods} />
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={<Trans>What families get</Trans>}>
              <PreviewTable rule={version} commodities={goods} />
            </Section>
          </>
        )}
      </Loaded>
    </>
  );
}
