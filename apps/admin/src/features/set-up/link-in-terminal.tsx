import { Trans, useLingui } from '@lingui/react/macro';
import { QuietPage } from '../../page/quiet-page.tsx';

/** The programme waits for its first administrator, and whoever came here has no link. */
export function LinkInTerminal() {
  const { t } = useLingui();
  return (
    <QuietPage title={t`Not set up yet`}>
      <p>
        <Trans>
          Whoever started the program finds a one-time link in its terminal window. Open that link to name the
          programme and to make the first administrator.
        </Trans>
      </p>
    </QuietPage>
  );
}
