import { useLingui } from '@lingui/react/macro';
import { PageHeading } from '../../page/index.ts';

export function SignInPage() {
  const { t } = useLingui();
  const title = t`Sign in`;
  return <PageHeading title={title} tab={title} />;
}
