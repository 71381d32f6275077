import { LONGEST_CELL } from '@tatyktuu/domain/imports';

/** A text gathered from pieces, no longer than is kept: what is longer is known to be so. */
export class GatheredText {
  #text = '';
  tooLong = false;

  add(piece: string): void {
    if (this.#text.length + piece.length <= LONGEST_CELL) this.#text += piece;
    else this.tooLong = true;
  }

  /** The text with the letters that XML cannot hold and that are written as `_x000D_`; null where it is too long. */
  read(): string | null {
    if (this.tooLong) return null;
    return this.#text.includes('_x')
      ? this.#text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
      : this.#text;
  }

  clear(): void {
    this.#text = '';
    this.tooLong = false;
  }
}
