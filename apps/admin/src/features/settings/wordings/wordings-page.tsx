import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ConsentPurpose, consentPurposes, type Wording } from '@tatyktuu/domain/families';
import { consentPurposeLabel } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Loaded, PageHeading, Section, Status } from '../../../page/index.ts';
import { WordingText } from '../../families/family/consents-wording.tsx';
import { PublishWording } from './publish-wording.tsx';
import css from './wordings.module.css';

/** What is read out before somebody consents: for each purpose its versions, the one in use first. */
export function WordingsPage(): ReactNode {
  const { t } = useLingui();
  useLanguage();
  const query = useQuery(api.registry.wordings.queryOptions());
  const [writing, setWriting] = useState<ConsentPurpose | null>(null);
  const title = t`Wordings of consent`;
  return (
    <>
      <PageHeading
        title={title}
        tab={title}
        back={{ to: '/settings', label: t`Settings` }}
        under={
          <Trans>
            What is read out before somebody agrees. A published version never changes: each consent names the
            one that was heard.
          </Trans>
        }
      />
      <Loaded query={query}>
        {(wordings) => (
          <>
            {consentPurposes.map((purpose) => (
              <Section
                key={purpose}
                title={consentPurposeLabel(purpose)}
                actions={
                  <Button
                    size="xs"
                    aria-label={t`Write a version: ${consentPurposeLabel(purpose)}`}
                    onClick={() => setWriting(purpose)}
                  >
                    <Trans>Write a version</Trans>
                  </Button>
                }
              >
                <Versions wording={wordings.find(({ id }) => id === purpose)} />
              </Section>
            ))}
            {writing && (
              <PublishWording
                purpose={writing}
                versions={wordings.find(({ id }) => id === writing)?.versions ?? []}
                onClose={() => setWriting(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Versions({ wording }: { readonly wording: Wording | undefined }): ReactNode {
  const versions = wording?.versions ?? [];
  const last = versions.at(-1);
  if (!last) {
    return (
      <Status tone="wait">
        <Trans>Nothing is published for this yet</Trans>
      </Status>
    );
  }
  const earlier = versions.slice(0, -1).toReversed();
  return (
    <div className={css.versions}>
      <Status tone="well">
        <Trans>Version {last.version}, in use</Trans>
      </Status>
      <WordingText text={last.text} />
      {earlier.length > 0 && (
        <details>
          <summary>
            <Plural value={earlier.length} one="# earlier version" other="# earlier versions" />
          </summary>
          <div className={css.versions}>
            {earlier.map(({ version, text }) => (
              <div key={version} className={css.versions}>
                <Status tone="past">
                  <Trans>Version {version}</Trans>
                </Status>
                <WordingText text={text} />
              </div>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
