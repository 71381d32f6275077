import { t } from '@lingui/core/macro';
import type { ReasonCode } from '@tatyktuu/domain/door';
import type { Refusal } from '@tatyktuu/domain/kernel';
import { useEffect, useState } from 'react';
import { loadReasons } from '../language/language.ts';

/** Why something was refused, in words; as long as they are not there, at least that it was. */
export function Reason({ refusal }: { readonly refusal: Refusal<ReasonCode> | null }) {
  const [sentence, setSentence] = useState<string | null>(null);
  useEffect(() => {
    if (!refusal) return;
    let wanted = true;
    loadReasons()
      .then(({ refusalSentence }) => wanted && setSentence(refusalSentence(refusal)))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [refusal]);
  return <>{sentence ?? t`This could not be done. Tell an administrator.`}</>;
}
