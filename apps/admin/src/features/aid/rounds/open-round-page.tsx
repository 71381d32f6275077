import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { AidRule } from '@tatyktuu/domain/aid';
import { addDays, type Day, type FamilyId } from '@tatyktuu/domain/kernel';
import { formatDay, programmeWords } from '@tatyktuu/locales';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { ButtonLink } from '../../../page/button-link.tsx';
import { DayField, EmptyState, Loaded, PageHeading, Problem, Section } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import { BasketSentence } from '../rules/basket-sentence.tsx';
import { FamilyChoice } from './family-choice.tsx';
import { HeldBack, useHeldBack } from './held-back.tsx';
import styles from './open-round-page.module.css';

/** How many days of sessions count for a round unless one says otherwise. */
const USUAL_WINDOW = 30;

/** Opens a round: when, where, by which rule, and for whom. */
export function OpenRoundPage(): ReactNode {
  const { t } = useLingui();
  const rules = useQuery(api.aid.rules.queryOptions());
  const families = useQuery(api.aid.enrolledFamilies.queryOptions());
  return (
    <>
      <PageHeading
        title={<Trans>Open a round</Trans>}
        tab={t`Open a round`}
        back={{ to: '/aid', label: t`Rounds` }}
      />
      <Loaded query={rules}>
        {(known) => (
          <Loaded query={families}>
            {(enrolled) => {
              if (known.length === 0)
                return (
                  <EmptyState title={<Trans>A round follows a rule, and there is none yet.</Trans>}>
                    <ButtonLink to="/aid/rules" variant="filled">
                      <Trans>First write a rule</Trans>
                    </ButtonLink>
                  </EmptyState>
                );
              if (enrolled.length === 0)
                return (
                  <EmptyState
                    title={<Trans>No family is enrolled yet, so nobody would be on the list.</Trans>}
                  >
                    <ButtonLink to="/families" variant="filled">
                      <Trans>First enrol families</Trans>
                    </ButtonLink>
                  </EmptyState>
                );
              return <OpenRoundForm rules={known} enrolled={enrolled} />;
            }}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

interface OpenRoundFormProps {
  readonly rules: readonly AidRule[];
  readonly enrolled: readonly FamilyId[];
}

function OpenRoundForm({ rules, enrolled }: OpenRoundFormProps) {
  const { t } = useLingui();
  const { today } = useMe();
  const navigate = useNavigate();
  const { send, pending, problem } = useSubmit();
  const { data: goods = [] } = useQuery(api.aid.commodities.queryOptions());
  const offers = rules.flatMap((rule) =>
    rule.versions.toReversed().map((version) => ({ key: `${rule.id} ${version.version}`, rule, version })),
  );
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState(offers[0]?.key);
  const [on, setOn] = useState<Day | ''>(today);
  const [place, setPlace] = useState('');
  const [from, setFrom] = useState<Day | ''>(addDays(today, -USUAL_WINDOW));
  const [to, setTo] = useState<Day | ''>(today);
  const [left, setLeft] = useState<ReadonlySet<FamilyId>>(new Set());

  const offer = offers.find(({ key }) => key === chosen);
  const held = useHeldBack();
  const heldIds = new Set(held.map(({ familyId }) => familyId));
  const familyIds = enrolled.filter((id) => !left.has(id) && !heldIds.has(id));
  const listed = (
    <Plural value={familyIds.length} one="# family on the list" other="# families on the list" />
  );
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (!offer) return;
    const roundId = newId();
    const sent = await send([
      {
        kind: 'open-round',
        roundId,
        title,
        ruleId: offer.rule.id,
        ruleVersion: offer.version.version,
        on,
        place,
        window: { from, to },
        familyIds,
      },
    ]);
    if (sent?.refusals.length === 0) await navigate({ to: '/aid/rounds/$roundId', params: { roundId } });
  };

  return (
    <form onSubmit={(event) => void open(event)} className={styles.form}>
      <TextInput
        label={t`Title`}
        description={t`As the families and the papers call it`}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={200}
        required
      />
      <div className={styles.row}>
        <DayField label={t`Day`} description={on && formatDay(on)} value={on} onChange={setOn} />
        <TextInput
          label={t`Place`}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
          maxLength={200}
        />
      </div>
      <NativeSelect
        label={t`Rule`}
        description={t`It stays fixed for this round, whatever is published later`}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={offers.map(({ key, version }) => ({
          value: key,
          label: t`${programmeWords(version.title)}, version ${version.version}`,
        }))}
      />
      {offer && (
        <ul className={styles.basket}>
          {offer.version.basket.map((line) => (
            <li key={JSON.stringify(line)}>
              <BasketSentence line={line} commodities={goods} />
            </li>
          ))}
        </ul>
      )}
      <fieldset className={styles.window}>
        <legend>
          <Trans>Sessions of these days count</Trans>
        </legend>
        <div className={styles.row}>
          <DayField label={t`From`} description={from && formatDay(from)} value={from} onChange={setFrom} />
          <DayField label={t`To`} description={to && formatDay(to)} value={to} onChange={setTo} />
        </div>
      </fieldset>
      <Section title={listed}>
        <HeldBack families={held} />
        <FamilyChoice left={left} held={heldIds} onChange={setLeft} />
      </Section>
      <Problem sentence={problem} />
      <div className={styles.end}>
        <Button type="submit" variant="filled" loading={pending}>
          <Plural
            value={familyIds.length}
            one="Open the round for # family"
            other="Open the round for # families"
          />
        </Button>
      </div>
    </form>
  );
}
