import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { AidRule } from '@tatyktuu/domain/aid';
import type { RuleId } from '@tatyktuu/domain/kernel';
import type { ReactNode } from 'react';
import { api } from '../../../api.ts';
import { Loaded, PageHeading } from '../../../page/index.ts';

/** A page about one rule: the page itself when the rule is there, else a page that says it is not. */
export function WithRule({
  ruleId,
  children,
}: {
  readonly ruleId: RuleId;
  readonly children: (rule: AidRule) => ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const rules = useQuery(api.aid.rules.queryOptions());
  return (
    <Loaded query={rules}>
      {(known) => {
        const rule = known.find(({ id }) => id === ruleId);
        return rule ? (
          children(rule)
        ) : (
          <PageHeading
            title={<Trans>This rule is not there</Trans>}
            tab={t`Rule`}
            back={{ to: '/aid/rules', label: t`Rules of food aid` }}
          />
        );
      }}
    </Loaded>
  );
}
