import { drawPicture, pictureKindOf } from "@/lib/attachments/draw-picture";
import { DomainError } from "@/lib/kernel/errors";

/** What a logo is kept as. */
export const logoMediaType = "image/webp";

/** Twice the largest box a page shows it in, so that it is sharp on fine screens. */
const box = { width: 480, height: 240 };

const megabyte = 1_000_000;
const mostMegabytes = 2;

/**
 * A logo as it is kept, drawn anew from its pixels: within 480 by 240 pixels, on white, so that it reads the same in
 * light and dark, without movement and without anything that was written beside the picture. Judged by the content.
 * Refuses as invalid beside the field `file` what is no PNG, JPEG or WebP, what is damaged, and what is too large.
 */
export async function drawLogo(bytes: Uint8Array): Promise<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw refusal("logoMissing");
  if (buffer.length > mostMegabytes * megabyte) throw refusal("logoTooLarge", { megabytes: mostMegabytes });
  const kind = pictureKindOf(buffer);
  if (kind === null) throw refusal("logoKind");
  return drawPicture(buffer, {
    kind,
    frames: "first",
    draw: (picture) =>
      picture
        .resize({ ...box, fit: "inside", withoutEnlargement: true })
        .flatten({ background: "#ffffff" })
        .webp({ quality: 92, effort: 4 }),
  });
}

function refusal(name: string, values?: Record<string, number>): DomainError {
  const key = `organisations.errors.${name}`;
  return new DomainError("invalid", key, { fields: { file: values === undefined ? { key } : { key, values } } });
}
