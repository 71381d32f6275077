/** What is read of a sheet; what lies beyond is left out and said to be. Real lists stay far below. */
export const MOST_COLUMNS = 500;
export const MOST_ROWS = 100_000;
export const MOST_CELLS = 2_000_000;

/** The longest text of a cell, in UTF-16 units: as much as Excel itself lets stand in one. */
export const LONGEST_CELL = 32_767;
