import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { attendingRoles } from '@tatyktuu/domain/families';
import { audienceLabel } from '@tatyktuu/locales';
import { useState } from 'react';
import { api } from '../../../api.ts';
import { newId } from '../../../device.ts';
import { FormDialog, Notice, SkeletonRows } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { useSubmit } from '../../../submit.ts';
import { formingOf, withoutGroup } from './proposals.ts';
import styles from './proposals-dialog.module.css';

/** Proposes a group for each generation from everybody who is in none, and forms them all at once. */
export function ProposalsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const { today } = useMe();
  const { send, pending, problem } = useSubmit();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [place, setPlace] = useState('');
  const candidates = useQueries({
    queries: attendingRoles.map((role) => api.workshops.candidates.queryOptions({ role })),
  });
  const { data: heldBack, isPending: heldUnknown } = useQuery(api.registry.heldBack.queryOptions());
  const held = new Set(heldBack?.people);
  const seatless = (index: number) => withoutGroup(candidates[index]?.data ?? []);
  const notAgreed = attendingRoles.flatMap((_, index) => seatless(index).filter(({ id }) => held.has(id)));
  const proposals = attendingRoles.flatMap((audience, index) => {
    const people = seatless(index).filter(({ id }) => !held.has(id));
    const name = names[audience] ?? audienceLabel(audience);
    return people.length > 0 ? [{ audience, name, people }] : [];
  });
  const waiting = heldUnknown || candidates.some(({ isPending }) => isPending);
  const empty = !waiting && proposals.length === 0;

  const form = async () => {
    if (empty) return onClose();
    const sent = await send(formingOf(proposals, { on: today, place, newId }));
    if (sent?.refusals.length === 0) onClose();
  };

  return (
    <FormDialog
      title={t`A group for each generation`}
      action={
        empty ? (
          <Trans>All right</Trans>
        ) : (
          <Plural value={proposals.length} one="Form # group" other="Form # groups" />
        )
      }
      pending={pending || waiting}
      problem={problem}
      onSubmit={() => void form()}
      onClose={onClose}
      wide
    >
      {waiting && <SkeletonRows />}
      {empty && notAgreed.length === 0 && (
        <p>
          <Trans>
            Nobody is left: everybody of the enrolled families who could attend is in a group. Enrol families
            first if their people are missing here.
          </Trans>
        </p>
      )}
      {proposals.length > 0 && (
        <p>
          <Trans>These people of the enrolled families are in no group. They join today.</Trans>
        </p>
      )}
      {notAgreed.length > 0 && (
        <Notice tone="wait">
          <Plural
            value={notAgreed.length}
            one="# person has not agreed to take part and is left out here. Consent is recorded on the family's page."
            other="# people have not agreed to take part and are left out here. Consent is recorded on each family's page."
          />
        </Notice>
      )}
      {proposals.map(({ audience, name, people }) => (
        <section key={audience} className={styles.proposal}>
          <TextInput
            label={t`Name of the group: ${audienceLabel(audience)}`}
            value={name}
            onChange={(event) => setNames({ ...names, [audience]: event.currentTarget.value })}
            maxLength={200}
            required
          />
          <details open={people.length <= 20}>
            <summary>
              <Plural value={people.length} one="# person" other="# people" />
            </summary>
            <ul className={styles.people}>
              {people.map(({ id, fullName, familyNumber }) => (
                <li key={id}>
                  {fullName} <span>{familyNumber}</span>
                </li>
              ))}
            </ul>
          </details>
        </section>
      ))}
      {proposals.length > 0 && (
        <TextInput
          label={t`Place`}
          description={t`For all of them; each can be changed later`}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
          maxLength={200}
        />
      )}
    </FormDialog>
  );
}
