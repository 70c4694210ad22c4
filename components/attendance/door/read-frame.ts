import decodeQR from "qr/decode.js";

/** Wider pictures take longer and show nothing more of a badge. */
const widest = 640;

let canvas: HTMLCanvasElement | null = null;

/** What the QR code before the camera says; null where none is seen. */
export async function readFrame(video: HTMLVideoElement): Promise<string | null> {
  if (video.videoWidth === 0) return null;
  const scale = Math.min(1, widest / video.videoWidth);
  canvas ??= document.createElement("canvas");
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    // Most pictures hold no code; the library says so by throwing.
    return null;
  }
}
