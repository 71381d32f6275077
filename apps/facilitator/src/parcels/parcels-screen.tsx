import { t } from '@lingui/core/macro';
import { Frame } from '../frame/frame.tsx';
import { StockLeft } from '../stock/stock-left.tsx';
import { ParcelList } from './parcel-list.tsx';

/** Every family of the facilitator's groups that has a parcel in an open round. */
export function ParcelsScreen() {
  return (
    <Frame title={t`Food parcels`} back={{ at: 'today' }} pinned={<StockLeft from={null} />}>
      <ParcelList session={null} />
    </Frame>
  );
}
