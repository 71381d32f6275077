import { useLingui } from '@lingui/react/macro';
import { type CardToken, spacedToken } from '@tatyktuu/domain/families';
import { programmeWords } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { ShyrdakCorner } from '../../page/shyrdak-corner.tsx';
import { useMe } from '../../session.ts';
import css from './printed-card.module.css';
import { QrCode } from './qr-code.tsx';

/**
 * The card as it is printed, A6 across. Whoever finds it learns the programme's name and nothing else: no family, no
 * place, no reason.
 */
export function PrintedCard({ token }: { readonly token: CardToken }): ReactNode {
  const { t } = useLingui();
  const { programme } = useMe();
  return (
    <article className={css.card} aria-label={t`The card`}>
      <ShyrdakCorner size={150} className={css.corner} />
      <ShyrdakCorner size={150} className={css.cornerBelow} />
      <h3 className={css.name}>{programmeWords(programme)}</h3>
      <QrCode text={token} label={t`The card's code for the camera`} className={css.code} />
      <p className={css.token}>{spacedToken(token)}</p>
    </article>
  );
}
