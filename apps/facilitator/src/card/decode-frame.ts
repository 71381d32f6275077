import decodeQr from 'qr/decode.js';

/** Wide enough for a card that fills half of the picture. */
const WIDEST = 640;

const canvas = document.createElement('canvas');
const paper = canvas.getContext('2d', { willReadFrequently: true });

/** The code in the picture of now; null when there is none. For browsers that do not read codes by themselves. */
export async function decodeFrame(video: HTMLVideoElement): Promise<string | null> {
  const { videoWidth, videoHeight } = video;
  if (!paper || videoWidth === 0) return null;
  const scale = Math.min(1, WIDEST / videoWidth);
  const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  paper.drawImage(video, 0, 0, width, height);
  try {
    return decodeQr({ width, height, data: paper.getImageData(0, 0, width, height).data });
  } catch {
    return null;
  }
}
