/** What browsers on Android bring: https://developer.mozilla.org/docs/Web/API/BarcodeDetector */
interface BarcodeDetector {
  detect(from: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
declare const BarcodeDetector: new (options: { formats: readonly string[] }) => BarcodeDetector;

type Reader = (video: HTMLVideoElement) => Promise<string | null>;

/** Between two looks, in milliseconds: often enough for a hand that is not quite still. */
const EVERY = 150;

/** Whether the browser reads codes by itself. Where it does, nothing more is fetched for it. */
const readsByItself = 'BarcodeDetector' in globalThis;

/**
 * Shows what the camera at the back sees, and tells each code in sight. Nothing of the picture is kept or sent.
 * @returns what ends it and lets the camera go
 * @throws when there is no camera or it may not be used
 */
export async function watchCamera(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
): Promise<() => void> {
  const [stream, read] = await Promise.all([
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }),
    reader(),
  ]);
  const end = () => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  await video.play();
  void (async () => {
    while (stream.active) {
      const text = video.readyState >= video.HAVE_CURRENT_DATA ? await read(video).catch(() => null) : null;
      if (text !== null && stream.active) onCode(text);
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  })();
  return end;
}

async function reader(): Promise<Reader> {
  if (!readsByItself) return (await import('./decode-frame.ts')).decodeFrame;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
}
