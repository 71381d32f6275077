import { useLingui } from '@lingui/react/macro';
import { PageHeading } from '../../../page/index.ts';

export function FamilyPage() {
  const { t } = useLingui();
  const title = t`Family`;
  return <PageHeading title={title} tab={title} />;
}
