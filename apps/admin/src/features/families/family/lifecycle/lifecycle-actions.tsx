import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { may } from '@tatyktuu/domain/access';
import { type Family, standingOf } from '@tatyktuu/domain/families';
import { type ReactNode, useState } from 'react';
import { useMe } from '../../../../session.ts';
import { AssessFamily } from './assess-family.tsx';
import { EndFamily } from './end-family.tsx';
import { EnrolFamily } from './enrol-family.tsx';
import { type Step, stepsFrom } from './next-step.ts';
import { NominateFamily } from './nominate-family.tsx';
import { useFormInUse } from './selection-form.ts';

/** The next step on the family's way as the one main action, and the other steps behind it. */
export function LifecycleActions({ family }: { readonly family: Family }): ReactNode {
  const { t } = useLingui();
  const { role } = useMe();
  const [open, setOpen] = useState<Step | null>(null);
  const form = useFormInUse();
  const standing = standingOf(family);
  const [next, ...others] = stepsFrom(
    standing,
    form !== null && form !== undefined,
    may(role, 'families.select'),
  );
  const close = () => setOpen(null);
  const again = family.enrolledOn !== null;
  if (form === undefined || next === undefined) return null;
  return (
    <>
      {others.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button>
              <Trans>Other steps…</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((step) => (
              <Menu.Item key={step} onClick={() => setOpen(step)}>
                <StepName step={step} again={again} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button
        variant={next === 'end' ? 'default' : 'filled'}
        onClick={() => setOpen(next)}
        aria-label={next === 'end' ? t`End the family's part in the programme…` : undefined}
      >
        <StepName step={next} again={again} />
      </Button>
      {open === 'nominate' && <NominateFamily familyId={family.id} onClose={close} />}
      {open === 'assess' && form && <AssessFamily family={family} form={form} onClose={close} />}
      {open === 'enrol' && <EnrolFamily family={family} onClose={close} />}
      {(open === 'end' || open === 'not-select') && <EndFamily family={family} onClose={close} />}
    </>
  );
}

function StepName({ step, again }: { readonly step: Step; readonly again: boolean }): ReactNode {
  switch (step) {
    case 'nominate':
      return <Trans>Nominate the family</Trans>;
    case 'assess':
      return <Trans>Assess the family</Trans>;
    case 'enrol':
      return again ? <Trans>Enrol it again</Trans> : <Trans>Enrol the family</Trans>;
    case 'end':
      return <Trans>End…</Trans>;
    case 'not-select':
      return <Trans>Not selected…</Trans>;
  }
}
