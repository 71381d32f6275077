import { t } from '@lingui/core/macro';
import { reviewSentence } from '@tatyktuu/locales/reasons/field';
import { Button } from '../frame/button.tsx';
import { Frame } from '../frame/frame.tsx';
import { Reason } from '../frame/reason.tsx';
import { Empty } from '../frame/states.tsx';
import { useHeld, useNotebook, usePage } from '../notebook-context.tsx';
import { type AttentionItem, attentionItems, type Outcome } from '../reading/attention.ts';
import styles from './attention.module.css';
import { nextOf } from './next-of.ts';
import { whatOf } from './what-of.ts';

/** What the office did not take or looks at: each with its reason and with what happens next. */
export function AttentionScreen() {
  const items = attentionItems(usePage(), useHeld());
  const parts: readonly (readonly [Outcome['kind'], string])[] = [
    ['refused', t`Not taken`],
    ['waits', t`The office decides`],
    ['decided', t`Decided`],
  ];
  return (
    <Frame title={t`Needs attention`} back={{ at: 'today' }}>
      {items.length === 0 && (
        <Empty
          title={t`Nothing needs attention`}
        >{t`Whatever is not taken appears here with its reason.`}</Empty>
      )}
      {parts.map(([kind, title]) => (
        <Part key={kind} title={title} items={items.filter(({ outcome }) => outcome.kind === kind)} />
      ))}
    </Frame>
  );
}

function Part({ title, items }: { readonly title: string; readonly items: readonly AttentionItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item }: { readonly item: AttentionItem }) {
  const held = useHeld();
  const notebook = useNotebook();
  const { id, about, outcome, own } = item;
  return (
    <li className={styles.item}>
      <h3>{whatOf(about, held)}</h3>
      {outcome.kind === 'refused' ? (
        <>
          <p>
            <Reason refusal={outcome.refusal} />
          </p>
          <p className={styles.next}>
            {t`It does not count, and it is not lost: the office has kept it as you wrote it. If it did happen, tell the office.`}
          </p>
        </>
      ) : (
        <>
          <p>{reviewSentence(outcome.reason)}</p>
          <p className={styles.next}>{nextOf(outcome)}</p>
        </>
      )}
      {own && (
        <Button kind="quiet" onClick={() => notebook.dismiss(id)}>
          {t`I have read it`}
        </Button>
      )}
    </li>
  );
}
