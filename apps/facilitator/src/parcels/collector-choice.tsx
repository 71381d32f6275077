import { t } from '@lingui/core/macro';
import type { Collector } from '@tatyktuu/domain/aid';
import { generationRoleLabel, proxyRelationLabel } from '@tatyktuu/locales';
import { Choice } from '../frame/choice.tsx';
import { useNotebook } from '../notebook-context.tsx';
import type { ParcelLine } from '../reading/parcels.ts';
import styles from './hand-over.module.css';
import { commandOf, type Receipt } from './receipt.ts';

type Relation = Extract<Collector, { kind: 'proxy' }>['relation'];
const relations: readonly Relation[] = ['relative', 'neighbour', 'other'];
const PROXY = 'proxy';

interface CollectorChoiceProps {
  readonly line: ParcelLine;
  readonly receipt: Receipt;
  readonly onChange: (receipt: Receipt) => void;
}

/** Who collects: a member of the family old enough, or somebody else by name. */
export function CollectorChoice({ line, receipt, onChange }: CollectorChoiceProps) {
  const notebook = useNotebook();
  const members = line.family.members.filter(({ id: personId }) => {
    const probe = commandOf(line, { ...receipt, collector: { kind: 'member', personId } });
    return probe && notebook.check(probe)?.code !== 'collector-too-young';
  });
  const { collector } = receipt;
  return (
    <div className={styles.step}>
      <Choice
        legend={t`Who collects?`}
        layout="column"
        options={[
          ...members.map(({ id, fullName, role }) => ({
            value: id,
            label: fullName,
            below: generationRoleLabel(role),
          })),
          { value: PROXY, label: t`Somebody else for the family` },
        ]}
        value={collector && (collector.kind === 'member' ? collector.personId : PROXY)}
        onChange={(value) =>
          onChange({
            ...receipt,
            collector:
              value === PROXY ? { kind: 'proxy', relation: 'relative' } : { kind: 'member', personId: value },
          })
        }
      />
      {collector?.kind === 'proxy' && (
        <>
          <Choice<Relation>
            legend={t`Who is it?`}
            options={relations.map((value) => ({ value, label: proxyRelationLabel(value) }))}
            value={collector.relation}
            onChange={(relation) => onChange({ ...receipt, collector: { kind: 'proxy', relation } })}
          />
          <label className={styles.field}>
            <span>{t`Name of who collects`}</span>
            <input
              autoComplete="off"
              maxLength={200}
              value={receipt.proxyName}
              onInput={(event) => onChange({ ...receipt, proxyName: event.currentTarget.value })}
            />
          </label>
        </>
      )}
    </div>
  );
}
