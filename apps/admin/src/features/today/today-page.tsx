import { useLingui } from '@lingui/react/macro';
import { PageHeading } from '../../page/index.ts';

export function TodayPage() {
  const { t } = useLingui();
  const title = t`Today`;
  return <PageHeading title={title} tab={title} />;
}
