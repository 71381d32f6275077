import { useLingui } from '@lingui/react/macro';
import { PageHeading } from '../../page/index.ts';

export function SetUpPage() {
  const { t } = useLingui();
  const title = t`Set-up`;
  return <PageHeading title={title} tab={title} />;
}
