import type { FactDraft, Recorded, Words } from '../kernel/index.ts';
import type { ConsentPurpose } from './family.ts';

/** What is read out before somebody consents, in versions: a consent names the one that she heard. */
export interface WordingVersion {
  /** Figures alone, such as `1` or `2023-08`. */
  readonly version: string;
  readonly text: Words;
}
/** The wordings for one purpose; the last version is the one in use. */
export interface Wording {
  readonly id: ConsentPurpose;
  readonly versions: readonly WordingVersion[];
}
export interface PublishWording {
  readonly kind: 'publish-wording';
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly text: Words;
}
export type WordingPublished = FactDraft<
  'wording-published',
  { readonly purpose: ConsentPurpose; readonly version: string; readonly text: Words }
>;

/** A version of a wording, such as `1` or `2023-08`: figures alone, for it stands in the chain in clear. */
const VERSION = /^\d[\d.-]{0,19}$/;

export function isVersionInFigures(text: string): boolean {
  return VERSION.test(text);
}

/** The wording after another version of it was published. */
export function evolveWording(before: Wording | undefined, fact: Recorded<WordingPublished>): Wording {
  const { purpose, version, text } = fact.payload;
  return { id: purpose, versions: [...(before?.versions ?? []), { version, text }] };
}
