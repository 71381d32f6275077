import { useLingui } from '@lingui/react/macro';
import { PageHeading } from '../../../page/index.ts';

export function FamiliesPage() {
  const { t } = useLingui();
  const title = t`Families`;
  return <PageHeading title={title} tab={title} />;
}
