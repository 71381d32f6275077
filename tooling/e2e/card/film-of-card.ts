import { writeFileSync } from 'node:fs';
import encodeQr from 'qr';

const WIDTH = 640;
const HEIGHT = 480;
/** Pixels for each module of the code. */
const MODULE = 9;
const [WHITE, BLACK] = [235, 16];

/**
 * A film for Chromium's pretended camera (`--use-file-for-fake-video-capture`): the code of a card, held still before
 * a white wall. YUV4MPEG2, two frames that Chromium repeats.
 */
export function writeFilmOfCard(file: string, token: string): void {
  const modules = encodeQr(token, 'raw');
  const [left, top] = [WIDTH, HEIGHT].map((side) => Math.floor((side - modules.length * MODULE) / 2)) as [
    number,
    number,
  ];
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  for (const [row, line] of modules.entries())
    for (const [column, dark] of line.entries()) {
      if (!dark) continue;
      for (let y = 0; y < MODULE; y += 1) {
        const start = (top + row * MODULE + y) * WIDTH + left + column * MODULE;
        light.fill(BLACK, start, start + MODULE);
      }
    }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F5:1 Ip A1:1 C420\n`), frame, frame]),
  );
}
