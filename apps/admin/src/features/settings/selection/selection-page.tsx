import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { may } from '@tatyktuu/domain/access';
import type { SelectionForm } from '@tatyktuu/domain/families';
import { programmeWords } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { EmptyState, ErrorState, PageHeading, SkeletonRows } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { CriteriaTable } from './criteria-table.tsx';
import type { FormDraft } from './edit-form.ts';
import { FormEditor } from './form-editor.tsx';
import css from './selection.module.css';
import { startingForm } from './starting-form.ts';

/** By what families are chosen: the same questions for everybody, in versions. */
export function SelectionPage(): ReactNode {
  const { data, error, refetch } = useQuery(api.registry.selectionForm.queryOptions());
  const [begun, setBegun] = useState<FormDraft | null>(null);
  // No form at all is an answer too: `Loaded` would wait for one.
  if (data === undefined)
    return error ? <ErrorState error={error} retry={() => void refetch()} /> : <SkeletonRows />;
  if (begun) return <FormEditor form={data} begun={begun} onDone={() => setBegun(null)} />;
  return <Published form={data} onEdit={setBegun} />;
}

function Published({
  form,
  onEdit,
}: {
  readonly form: SelectionForm | null;
  readonly onEdit: (begun: FormDraft) => void;
}): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const { role } = useMe();
  const last = form?.versions.at(-1);
  const [wanted, setWanted] = useState<number | null>(null);
  const shown = form?.versions.find(({ version }) => version === wanted) ?? last;
  const mayWrite = may(role, 'programme.change');
  const title = t`Selection form`;
  if (!form || !last || !shown) {
    return (
      <>
        <PageHeading title={title} tab={title} back={{ to: '/settings', label: t`Settings` }} />
        <EmptyState title={<Trans>There is no selection form yet</Trans>}>
          <p>
            <Trans>
              With a form, every family is asked the same questions and it can be explained why one was
              enrolled and another was not. Until then families are enrolled without one.
            </Trans>
          </p>
          {mayWrite && (
            <>
              <Button variant="filled" onClick={() => onEdit(startingForm)}>
                <Trans>Begin with a proposal</Trans>
              </Button>
              <Button onClick={() => onEdit({ title: {}, criteria: [], enrolFrom: 0 })}>
                <Trans>Begin with an empty form</Trans>
              </Button>
            </>
          )}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeading
        title={title}
        tab={title}
        back={{ to: '/settings', label: t`Settings` }}
        under={
          <>
            {programmeWords(shown.title)} ·{' '}
            <Plural value={shown.criteria.length} one="# question" other="# questions" /> ·{' '}
            <Trans>enrol from {shown.enrolFrom} points</Trans>
          </>
        }
      >
        {mayWrite && (
          <Button variant="filled" onClick={() => onEdit(last)}>
            <Trans>Write the next version</Trans>
          </Button>
        )}
      </PageHeading>
      {form.versions.length > 1 && (
        <NativeSelect
          className={css.narrow}
          label={t`Version`}
          value={String(shown.version)}
          onChange={(event) => setWanted(Number(event.currentTarget.value))}
          data={form.versions.toReversed().map(({ version }) => ({
            value: String(version),
            label: version === last.version ? t`${version}, in use` : String(version),
          }))}
        />
      )}
      <CriteriaTable form={shown} />
    </>
  );
}
