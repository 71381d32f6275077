import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { erasableKinds, type RegistryPolicy } from '@tatyktuu/domain/families';
import { erasableKindLabel } from '@tatyktuu/locales';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { ButtonLink } from '../../../page/button-link.tsx';
import { Loaded, Notice, PageHeading, Problem, Section } from '../../../page/index.ts';
import { useSubmit } from '../../../submit.ts';
import css from './policy.module.css';
import { draftOf, type PolicyDraft, policyOf } from './policy-draft.ts';

/** What the programme has decided about its registry of families. */
export function PolicyPage(): ReactNode {
  const { t } = useLingui();
  const query = useQuery(api.registry.policy.queryOptions());
  const title = t`Rules of the registry`;
  return (
    <>
      <PageHeading
        title={title}
        tab={title}
        back={{ to: '/settings', label: t`Settings` }}
        under={<Trans>They hold from the moment they are saved; nothing that was recorded changes.</Trans>}
      />
      <Loaded query={query}>{(policy) => <PolicyForm policy={policy} />}</Loaded>
    </>
  );
}

function PolicyForm({ policy }: { readonly policy: RegistryPolicy }): ReactNode {
  const { t } = useLingui();
  const { send, pending, problem } = useSubmit();
  const [draft, setDraft] = useState(() => draftOf(policy));
  const [saved, setSaved] = useState(false);
  const change = (part: Partial<PolicyDraft>) => {
    setSaved(false);
    setDraft({ ...draft, ...part });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const read = policyOf(draft);
    if (!read) return;
    const sent = await send([{ kind: 'set-registry-policy', policy: read }]);
    setSaved(sent?.refusals.length === 0);
  };
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <Section title={<Trans>Consent</Trans>}>
        <Checkbox
          checked={draft.consentFirst}
          onChange={(event) => change({ consentFirst: event.currentTarget.checked })}
          label={t`Consent comes first`}
          description={t`Nobody joins a group and no new round of food aid lists a family before they agreed to it.`}
        />
      </Section>
      <Section title={<Trans>Families</Trans>}>
        <Checkbox
          checked={draft.heads}
          onChange={(event) => change({ heads: event.currentTarget.checked })}
          label={t`Families have a head`}
          description={t`Leave it out unless a partner asks for it: here everybody speaks for themselves.`}
        />
      </Section>
      <Section
        title={<Trans>Duplicates</Trans>}
        actions={
          <ButtonLink to="/families/duplicates" size="xs">
            <Trans>Open the duplicates</Trans>
          </ButtonLink>
        }
      >
        <Figure
          label={t`From how many percent a pair keeps a family out of new rounds`}
          description={t`50 to 100. Until somebody has decided whether the two are one.`}
          value={draft.duplicateLevel}
          onChange={(duplicateLevel) => change({ duplicateLevel })}
          required
        />
      </Section>
      <KeepTimes draft={draft} onChange={change} />
      <Problem sentence={problem} />
      <div className={css.end}>
        <Button type="submit" variant="filled" loading={pending}>
          <Trans>Save the rules</Trans>
        </Button>
        <span aria-live="polite">{saved && <Trans>Saved.</Trans>}</span>
      </div>
    </form>
  );
}

function KeepTimes({
  draft,
  onChange,
}: {
  readonly draft: PolicyDraft;
  readonly onChange: (part: Partial<PolicyDraft>) => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  return (
    <Section
      title={<Trans>How long details are kept</Trans>}
      actions={
        <ButtonLink to="/families/retention" size="xs">
          <Trans>What is due</Trans>
        </ButtonLink>
      }
    >
      <div className={css.times}>
        <Notice tone="told">
          <Trans>
            Months after a family's time in the programme ended. Empty: until somebody asks for the erasure.
            What is due is listed before anything goes.
          </Trans>
        </Notice>
        {erasableKinds.map((kind) => (
          <Figure
            key={kind}
            label={t`${erasableKindLabel(kind)}, months`}
            value={draft.keepMonths[kind]}
            onChange={(months) => onChange({ keepMonths: { ...draft.keepMonths, [kind]: months } })}
          />
        ))}
        <Figure
          label={t`What phones sent and was not taken in, days`}
          value={draft.keepRefusedDays}
          onChange={(keepRefusedDays) => onChange({ keepRefusedDays })}
          required
        />
      </div>
    </Section>
  );
}

function Figure({
  label,
  description,
  value,
  onChange,
  required = false,
}: {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}): ReactNode {
  return (
    <TextInput
      className={css.figure ?? ''}
      label={label}
      description={description ?? null}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode="numeric"
      pattern="\s*\d{1,4}\s*"
      required={required}
    />
  );
}
