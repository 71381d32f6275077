import { useLingui } from '@lingui/react/macro';
import { PageHeading } from '../../page/index.ts';

export function ImportPage() {
  const { t } = useLingui();
  const title = t`Import`;
  return <PageHeading title={title} tab={title} />;
}
