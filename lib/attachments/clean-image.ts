import type { Sharp } from "sharp";
import { drawPicture, type PictureKind } from "./draw-picture";
import type { JudgedFile } from "./file-kinds";

const written = {
  png: (image: Sharp) => image.png({ compressionLevel: 8 }),
  // Hardly to be told from the picture that came, and no colour is thinned out.
  jpeg: (image: Sharp) => image.jpeg({ quality: 92, chromaSubsampling: "4:4:4" }),
  webp: (image: Sharp) => image.webp({ quality: 92 }),
};

/** A picture of the kind and size it came in, with nothing beside its pixels. */
export async function cleanImage(bytes: Buffer, kind: PictureKind): Promise<JudgedFile> {
  return { kind, bytes: await drawPicture(bytes, { kind, frames: "all", draw: written[kind] }), mayNameAuthor: false };
}
