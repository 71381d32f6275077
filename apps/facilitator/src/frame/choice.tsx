import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly below?: ReactNode }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** `row`: short answers side by side; `column`: one under another. */
  readonly layout?: 'row' | 'column';
  readonly quietLegend?: boolean;
}

/** One of a few answers, each large enough for a thumb. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, options, value, onChange, layout = 'row', quietLegend = false } = props;
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={quietLegend ? styles.quiet : styles.legend}>{legend}</legend>
      <div className={styles[layout]}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.label}>
              {option.label}
              {option.below && <small className={styles.below}>{option.below}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
