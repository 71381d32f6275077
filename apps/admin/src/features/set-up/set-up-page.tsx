import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { client } from '../../api.ts';
import { Loaded } from '../../page/index.ts';
import { QuietPage } from '../../page/quiet-page.tsx';
import { OpenExample } from './open-example.tsx';
import { OwnProgramme } from './own-programme.tsx';
import css from './set-up.module.css';
import { type SignIn, SignIns } from './sign-ins.tsx';

/**
 * The first page of a new programme. The one-time token stands behind the `#` of the address, which no browser sends:
 * it travels in the body of a request alone.
 */
export function SetUpPage(): ReactNode {
  const { t } = useLingui();
  const token = useRouterState({ select: ({ location }) => location.hash });
  const [signIns, setSignIns] = useState<readonly SignIn[] | null>(null);
  const check = useQuery({
    queryKey: ['set-up'],
    queryFn: async () =>
      token.length >= 20 && (await client.setUp.check.mutate({ token: token.slice(0, 200) })).accepted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  if (signIns) {
    return (
      <QuietPage title={t`The example programme is open`} wide>
        <SignIns signIns={signIns} />
      </QuietPage>
    );
  }
  return (
    <QuietPage title={t`Set up the programme`} wide>
      <Loaded query={check}>
        {(accepted) =>
          accepted ? (
            <>
              <OwnProgramme token={token} />
              <OpenExample token={token} onOpened={setSignIns} />
            </>
          ) : (
            <WrongLink />
          )
        }
      </Loaded>
    </QuietPage>
  );
}

function WrongLink(): ReactNode {
  return (
    <div className={css.section}>
      <p>
        <Trans>
          This link is not valid: it was used already, or the program was started anew and printed another
          one. Look for the newest link in the terminal window, and copy it whole.
        </Trans>
      </p>
      <p className={css.next}>
        <Button component={Link} to="/">
          <Trans>To the sign-in</Trans>
        </Button>
      </p>
    </div>
  );
}
