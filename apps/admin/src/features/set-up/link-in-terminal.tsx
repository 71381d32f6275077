import { useLingui } from '@lingui/react/macro';
import { PageHeading } from '../../page/index.ts';

export function LinkInTerminal() {
  const { t } = useLingui();
  const title = t`The link is in the terminal`;
  return <PageHeading title={title} tab={title} />;
}
