import type { AidRuleVersion, Amount, BasketLine, Commodity } from '@tatyktuu/domain/aid';
import type { CommodityId, Unit, Words } from '@tatyktuu/domain/kernel';
import { parseQuantity, quantityText } from '../quantity-input.ts';

/** A line of the basket as it is being typed. What another kind needs is kept while one tries the kinds. */
export interface DraftLine {
  /** Only for the list on the screen. */
  readonly key: string;
  readonly commodityId: CommodityId;
  readonly kind: 'flat' | 'per-head' | 'banded' | 'attendee';
  /** For everybody, for each head, or for each attendee. */
  readonly quantity: string;
  /** Heads; '' for no limit. */
  readonly atMost: string;
  /** Rounded up to packs of this size; '' for none. */
  readonly pack: string;
  readonly bands: readonly DraftBand[];
}

export interface DraftBand {
  readonly key: string;
  readonly from: string;
  readonly quantity: string;
}

export interface RuleDraft {
  readonly title: Words;
  readonly days: string;
  readonly attendancePercent: string;
  readonly lines: readonly DraftLine[];
}

/** A field that can't be read, by the key of its line or band and its own name. */
export type Fault = `${string}.${'quantity' | 'atMost' | 'pack' | 'from'}` | 'days' | 'attendancePercent';

/** What a draft says as a rule's version, or which of its fields can't be read. Rules about it are `decideAidRule`'s. */
export interface Reading {
  readonly faults: readonly Fault[];
  /** Null while there are faults. */
  readonly version: Omit<AidRuleVersion, 'version'> | null;
}

export function readDraft(draft: RuleDraft, commodities: readonly Commodity[]): Reading {
  const fields = new Fields();
  const basket = draft.lines.map((line) => {
    const unit = commodities.find(({ id }) => id === line.commodityId)?.unit ?? 'g';
    return readLine(line, unit, fields);
  });
  const days = fields.count(draft.days, 'days');
  const attendancePercent = fields.count(draft.attendancePercent, 'attendancePercent');
  return fields.faults.length > 0
    ? { faults: fields.faults, version: null }
    : { faults: [], version: { title: draft.title, days, attendancePercent, basket } };
}

/** Reads fields one after the other and keeps which could not be read. */
class Fields {
  readonly faults: Fault[] = [];

  count(text: string, fault: Fault): number {
    if (!/^\s*\d{1,4}\s*$/.test(text)) this.faults.push(fault);
    return Number(text);
  }

  amount(text: string, unit: Unit, fault: Fault): number {
    const quantity = parseQuantity(text, unit);
    if (quantity === null) this.faults.push(fault);
    return quantity ?? 0;
  }
}

function readLine(line: DraftLine, unit: Unit, fields: Fields): BasketLine {
  const { key, commodityId, kind } = line;
  if (kind === 'attendee')
    return { to: 'attendee', commodityId, each: fields.amount(line.quantity, unit, `${key}.quantity`) };
  const pack = line.pack.trim() === '' ? null : fields.amount(line.pack, unit, `${key}.pack`);
  const amount = readAmount({ ...line, kind }, unit, fields);
  return { to: 'household', commodityId, amount, pack };
}

function readAmount(line: DraftLine & { readonly kind: Amount['kind'] }, unit: Unit, fields: Fields): Amount {
  const { key, kind } = line;
  if (kind === 'banded') {
    const bands = line.bands.map((band) => ({
      from: fields.count(band.from, `${band.key}.from`),
      quantity: fields.amount(band.quantity, unit, `${band.key}.quantity`),
    }));
    return { kind, bands };
  }
  const quantity = fields.amount(line.quantity, unit, `${key}.quantity`);
  if (kind === 'flat') return { kind, quantity };
  const atMost = line.atMost.trim() === '' ? null : fields.count(line.atMost, `${key}.atMost`);
  return { kind, each: quantity, atMost };
}

/** The draft that says what a version says: where the next version starts from. */
export function draftOf(
  version: AidRuleVersion,
  commodities: readonly Commodity[],
  newKey: () => string,
): RuleDraft {
  return {
    title: version.title,
    days: String(version.days),
    attendancePercent: String(version.attendancePercent),
    lines: version.basket.map((line) => {
      const unit = commodities.find(({ id }) => id === line.commodityId)?.unit ?? 'g';
      const blank = blankLine(line.commodityId, newKey);
      if (line.to === 'attendee')
        return { ...blank, kind: 'attendee', quantity: quantityText(line.each, unit) };
      const pack = line.pack === null ? '' : quantityText(line.pack, unit);
      return { ...blank, pack, ...amountText(line.amount, unit, newKey) };
    }),
  };
}

function amountText(
  amount: Amount,
  unit: Unit,
  newKey: () => string,
): Partial<DraftLine> & Pick<DraftLine, 'kind'> {
  const { kind } = amount;
  switch (kind) {
    case 'flat':
      return { kind, quantity: quantityText(amount.quantity, unit) };
    case 'per-head':
      return {
        kind,
        quantity: quantityText(amount.each, unit),
        atMost: amount.atMost === null ? '' : String(amount.atMost),
      };
    case 'banded':
      return {
        kind,
        bands: amount.bands.map((band) => ({
          key: newKey(),
          from: String(band.from),
          quantity: quantityText(band.quantity, unit),
        })),
      };
  }
}

/** A line of which nothing is typed yet; its first band starts with one head, as every band table must. */
export function blankLine(commodityId: CommodityId, newKey: () => string): DraftLine {
  return {
    key: newKey(),
    commodityId,
    kind: 'per-head',
    quantity: '',
    atMost: '',
    pack: '',
    bands: [{ key: newKey(), from: '1', quantity: '' }],
  };
}
