import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';

/** The colour of a token as `#rrggbb`; throws when there is no such pair of colours. */
function colour(token: string, theme: Theme): string {
  const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const found = match?.[theme === 'light' ? 1 : 2];
  if (found === undefined) throw new Error(`tokens.css has no pair of colours named --${token}`);
  return found;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const inks = ['ink', 'ink-soft', 'madder-ink', 'juniper-ink', 'honey-ink', 'slate-ink'];
const washes = ['madder', 'juniper', 'honey', 'slate'];

const read: readonly (readonly [string, string])[] = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...washes.flatMap((name) => [
    [`${name}-ink`, `${name}-wash`] as const,
    ['ink', `${name}-wash`] as const,
    ['ink-soft', `${name}-wash`] as const,
  ]),
  ['on-madder', 'madder'],
  ['on-madder', 'madder-hover'],
];
const seen: readonly (readonly [string, string])[] = grounds.flatMap((ground) => [
  ['edge', ground] as const,
  ['focus', ground] as const,
]);

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(read)('%s can be read on %s (at least 4.5 to 1)', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(seen)('%s can be seen on %s (at least 3 to 1)', (line, ground) => {
    expect(contrast(colour(line, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
