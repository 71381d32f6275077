import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { components, type Unit } from '@tatyktuu/domain/workshops';
import { audienceLabel, learningAreaLabel, programmeWords } from '@tatyktuu/locales';
import { Facts, Section } from '../../../page/index.ts';
import { ComponentTitle } from './component-title.tsx';
import styles from './unit-list.module.css';

/** The sessions of a curriculum by component; each opens to its activities. */
export function UnitList({ units }: { readonly units: readonly Unit[] }) {
  return components.map((component) => {
    const own = units.filter((unit) => unit.component === component);
    if (own.length === 0) return null;
    return (
      <Section key={component} title={<ComponentTitle of={component} />}>
        <ol className={styles.units}>
          {own.map((unit) => (
            <li key={unit.id}>
              <UnitEntry unit={unit} />
            </li>
          ))}
        </ol>
      </Section>
    );
  });
}

function UnitEntry({ unit }: { readonly unit: Unit }) {
  const { t } = useLingui();
  return (
    <details className={styles.unit}>
      <summary>
        <span className={styles.title}>{programmeWords(unit.title)}</span>
        <span className={styles.aside}>
          <Minutes of={unit.minutes} />
        </span>
      </summary>
      <div className={styles.inside}>
        <Facts
          items={[
            [t`Learning areas`, unit.areas.map(learningAreaLabel).join('; ') || t`None named`],
            [t`For`, unit.audience.map(audienceLabel).join(', ')],
          ]}
        />
        <ol className={styles.activities}>
          {unit.activities.map(({ id, title, minutes }) => (
            <li key={id}>
              <span>{programmeWords(title)}</span>
              <span className={styles.aside}>
                <Minutes of={minutes} />
              </span>
            </li>
          ))}
          {unit.activities.length === 0 && (
            <li>
              <Trans>No activities written down</Trans>
            </li>
          )}
        </ol>
      </div>
    </details>
  );
}

function Minutes({ of }: { readonly of: number }) {
  return <Plural value={of} one="# minute" other="# minutes" />;
}
