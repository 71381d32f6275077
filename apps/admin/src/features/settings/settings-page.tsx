import { useLingui } from '@lingui/react/macro';
import { PageHeading } from '../../page/index.ts';

export function SettingsPage() {
  const { t } = useLingui();
  const title = t`Settings`;
  return <PageHeading title={title} tab={title} />;
}
