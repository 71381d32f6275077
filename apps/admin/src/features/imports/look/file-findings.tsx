import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { FileFinding } from '@tatyktuu/domain/imports';
import { fileFindingSentence } from '@tatyktuu/locales/imports';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { Notice } from '../../../page/index.ts';
import css from '../imports.module.css';

const FEW = 4;

/** What was met while the file was read, before anybody asked what its rows mean. */
export function FileFindings({ findings }: { readonly findings: readonly FileFinding[] }): ReactNode {
  useLanguage();
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, FEW);
  return (
    <Notice tone="wait">
      <p>
        <Trans>Met while the file was read:</Trans>
      </p>
      <ul className={css.list}>
        {shown.map((finding) => (
          <li key={JSON.stringify(finding)}>{fileFindingSentence(finding)}</li>
        ))}
      </ul>
      {findings.length > shown.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          <Plural value={findings.length - shown.length} one="Show # more" other="Show # more" />
        </Button>
      )}
    </Notice>
  );
}
