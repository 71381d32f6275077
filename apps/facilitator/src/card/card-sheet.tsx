import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { Notice } from '../frame/states.tsx';
import { useHeld } from '../notebook-context.tsx';
import { familyName } from '../parcels/family-name.ts';
import { go } from '../route.ts';
import { watchCamera } from './camera.ts';
import styles from './card.module.css';
import { type CardAnswer, lineOfCard } from './line-of-card.ts';

interface CardSheetProps {
  /** The session from which one came, to go back to. */
  readonly from: string | null;
  readonly onClose: () => void;
}

/** A family shows its card: the camera reads it, or one types what stands on it. Both work without a connection. */
export function CardSheet({ from, onClose }: CardSheetProps) {
  const held = useHeld();
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<'starting' | 'watching' | 'none'>('starting');
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<CardAnswer | null>(null);

  const look = async (code: string, byCamera: boolean) => {
    const found = await lineOfCard(code, held);
    if (found.kind === 'due') {
      const { round, family } = found.line;
      onClose();
      return go({ at: 'hand-over', roundId: round.id, familyId: family.id, from });
    }
    // Whatever else the camera comes across is none of ours.
    if (!byCamera || found.kind !== 'no-card') setAnswer(found);
  };
  const latest = useRef(look);
  latest.current = look;

  useEffect(() => {
    let end: (() => void) | null = null;
    let closed = false;
    if (!video.current) return;
    watchCamera(video.current, (code) => void latest.current(code, true)).then(
      (stop) => {
        if (closed) return stop();
        end = stop;
        setCamera('watching');
      },
      () => setCamera('none'),
    );
    return () => {
      closed = true;
      end?.();
    };
  }, []);

  return (
    <Sheet title={t`Find the family by its card`} onClose={onClose}>
      <video ref={video} className={styles.camera} hidden={camera === 'none'} muted playsInline />
      <p className={styles.hint} role="status">
        {camera === 'none'
          ? t`The camera can’t be used here. Type what stands under the code.`
          : t`Hold the card before the camera, or type what stands under the code.`}
      </p>
      <form
        className={styles.typing}
        onSubmit={(event) => {
          event.preventDefault();
          void look(text, false);
        }}
      >
        <label>
          <span>{t`Letters and figures of the card`}</span>
          <input
            value={text}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setAnswer(null);
            }}
          />
        </label>
        <div role="alert">{answer && <Notice>{words(answer)}</Notice>}</div>
        <Button type="submit">{t`Find`}</Button>
      </form>
    </Sheet>
  );
}

function words(answer: CardAnswer): string {
  if (answer.kind === 'no-card')
    return t`This is no card of the programme. Compare each group of four with the card.`;
  if (answer.kind === 'not-here')
    return t`No parcel for this card on this phone: the family is of another group, or the card is no longer valid. Ask the office.`;
  const name = familyName(answer.line);
  return t`${name}: the parcel was handed over already.`;
}
