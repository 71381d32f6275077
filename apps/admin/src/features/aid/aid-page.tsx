import { useLingui } from '@lingui/react/macro';
import { PageHeading } from '../../page/index.ts';

export function AidPage() {
  const { t } = useLingui();
  const title = t`Food aid`;
  return <PageHeading title={title} tab={title} />;
}
