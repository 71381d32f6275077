import { useLingui } from '@lingui/react/macro';
import { PageHeading } from '../../page/index.ts';

export function WorkshopsPage() {
  const { t } = useLingui();
  const title = t`Workshops`;
  return <PageHeading title={title} tab={title} />;
}
