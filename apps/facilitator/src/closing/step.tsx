import { CheckIcon, ForwardIcon } from '../frame/icons.tsx';
import { addressOf, type Route } from '../route.ts';
import styles from './closing.module.css';

interface StepProps {
  readonly to: Route;
  readonly name: string;
  readonly state: string;
  readonly done?: boolean;
}

/** Something that belongs to the end of a session, and how it stands. */
export function Step({ to, name, state, done = false }: StepProps) {
  return (
    <a className={styles.step} href={addressOf(to)} data-done={done}>
      <span className={styles.stepName}>{name}</span>
      <span className={styles.stepState}>{state}</span>
      {done ? <CheckIcon /> : <ForwardIcon />}
    </a>
  );
}
