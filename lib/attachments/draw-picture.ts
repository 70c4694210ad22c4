import sharp, { type Sharp } from "sharp";
import { fileRefusal } from "./file-refusal";

export type PictureKind = "png" | "jpeg" | "webp";

type Drawing = {
  kind: PictureKind;
  /** All of those that move, or the first alone. */
  frames: "all" | "first";
  draw(picture: Sharp): Sharp;
};

/** More than the cameras of phones take; opened, such a picture takes 150 MB of memory. */
const mostPixels = 50_000_000;
const mostSeconds = 20;

/** Which kind of picture the bytes begin as; null for everything else, also for pictures made of text (SVG). */
export function pictureKindOf(bytes: Buffer): PictureKind | null {
  const begins = (...signature: number[]) => bytes.subarray(0, signature.length).equals(Buffer.from(signature));
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (begins(0xff, 0xd8, 0xff)) return "jpeg";
  return begins(0x52, 0x49, 0x46, 0x46) && bytes.toString("latin1", 8, 12) === "WEBP" ? "webp" : null;
}

/** One picture at a time is opened: many at once would fill the memory. */
let before: Promise<unknown> = Promise.resolve();

/**
 * A picture drawn anew from its pixels: turned as its camera was held, in sRGB, and without anything that was written
 * beside it (EXIF with place and hour, XMP, IPTC, colour profiles, small previews, bytes behind the end). Refuses what
 * is not wholly of its kind, and what is too large to be opened.
 */
export function drawPicture(bytes: Buffer, drawing: Drawing): Promise<Buffer> {
  const result = before.then(() => drawAnew(bytes, drawing));
  before = result.catch(() => undefined);
  return result;
}

async function drawAnew(bytes: Buffer, { kind, frames, draw }: Drawing): Promise<Buffer> {
  const known = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw fileRefusal("damaged");
    });
  if (known.format !== kind) throw fileRefusal("damaged");
  const { width = 0, height = 0, pages = 1 } = known;
  if (width * height * (known.pageHeight === undefined ? pages : 1) > mostPixels) {
    throw fileRefusal("tooManyPixels", { megapixels: mostPixels / 1_000_000 });
  }
  const moves = pages > 1 && frames === "all";
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", animated: moves });
  try {
    // What moves has no orientation of its own.
    return await draw((moves ? picture : picture.autoOrient()).timeout({ seconds: mostSeconds })).toBuffer();
  } catch {
    throw fileRefusal("damaged");
  }
}
