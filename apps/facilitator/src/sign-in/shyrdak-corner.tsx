import styles from './sign-in.module.css';

/** A corner of felt, cut as shyrdaks are: the same figure light on dark and dark on light. Ornament only. */
export function ShyrdakCorner() {
  return (
    <svg className={styles.corner} viewBox="0 0 96 96" aria-hidden="true">
      <path d="M0 0H96C80 4 72 12 72 24C72 34 64 40 56 36C50 33 51 25 57 25C62 25 63 31 59 32C66 34 66 22 57 20C46 18 40 28 42 38C44 48 40 52 34 50C24 46 18 54 22 60C26 66 33 62 32 57C31 54 26 55 27 58C21 55 25 46 33 50C40 54 36 64 26 68C12 72 4 80 0 96Z" />
      <circle cx="18" cy="18" r="7" />
    </svg>
  );
}
