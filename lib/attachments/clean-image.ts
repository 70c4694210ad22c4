import sharp, { type Sharp } from "sharp";
import type { JudgedFile } from "./file-kinds";
import { fileRefusal } from "./file-refusal";

/** More than the cameras of phones take; opened, such a picture takes 150 MB of memory. */
const mostPixels = 50_000_000;
const mostSeconds = 20;

const written = {
  png: (image: Sharp) => image.png({ compressionLevel: 8 }),
  // Hardly to be told from the picture that came, and no colour is thinned out.
  jpeg: (image: Sharp) => image.jpeg({ quality: 92, chromaSubsampling: "4:4:4" }),
  webp: (image: Sharp) => image.webp({ quality: 92 }),
};

/** One picture at a time is opened: many at once would fill the memory. */
let before: Promise<unknown> = Promise.resolve();

/**
 * A picture drawn anew from its pixels: turned as its camera was held, in sRGB, and without anything that was written
 * beside it (EXIF with place and hour, XMP, IPTC, colour profiles, small previews, bytes behind the end).
 */
export function cleanImage(bytes: Buffer, kind: keyof typeof written): Promise<JudgedFile> {
  const result = before.then(() => drawAnew(bytes, kind));
  before = result.catch(() => undefined);
  return result;
}

async function drawAnew(bytes: Buffer, kind: keyof typeof written): Promise<JudgedFile> {
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
  const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", animated: pages > 1 });
  // What moves has no orientation of its own.
  const upright = pages > 1 ? image : image.autoOrient();
  try {
    const drawn = await written[kind](upright.timeout({ seconds: mostSeconds })).toBuffer();
    return { kind, bytes: drawn, mayNameAuthor: false };
  } catch {
    throw fileRefusal("damaged");
  }
}
