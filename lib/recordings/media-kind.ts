/** What a kept recording is, by its content. */
export type MediaKind = { kind: "video" | "audio"; mediaType: string };

const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString("latin1") === text;

/**
 * Judges sound and pictures by their first bytes, never by a name: MP4 and its audio kind (ISO 14496-12), WebM, Ogg,
 * MP3, WAV, FLAC. Null for everything else, so that no page or program is ever handed out as a recording.
 */
export function mediaKindOf(bytes: Uint8Array): MediaKind | null {
  if (bytes.length < 64) return null;
  if (startsWith(bytes, "ftyp", 4)) return mp4Kind(bytes);
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) {
    return Buffer.from(bytes.subarray(0, 64)).includes("webm") ? { kind: "video", mediaType: "video/webm" } : null;
  }
  if (startsWith(bytes, "OggS")) {
    const isVideo = Buffer.from(bytes.subarray(0, 128)).includes("theora");
    return isVideo ? { kind: "video", mediaType: "video/ogg" } : { kind: "audio", mediaType: "audio/ogg" };
  }
  if (startsWith(bytes, "RIFF") && startsWith(bytes, "WAVE", 8)) return { kind: "audio", mediaType: "audio/wav" };
  if (startsWith(bytes, "fLaC")) return { kind: "audio", mediaType: "audio/flac" };
  return startsWith(bytes, "ID3") || isMp3Frame(bytes) ? { kind: "audio", mediaType: "audio/mpeg" } : null;
}

function mp4Kind(bytes: Uint8Array): MediaKind | null {
  const brand = Buffer.from(bytes.subarray(8, 12)).toString("latin1");
  if (brand === "M4A " || brand === "M4B ") return { kind: "audio", mediaType: "audio/mp4" };
  return /^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV)$/.test(brand) ? { kind: "video", mediaType: "video/mp4" } : null;
}

/** A frame of MPEG audio, layer III: eleven set bits, then a version, layer and rate that exist. */
function isMp3Frame(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  return first === 0xff && (second & 0xe6) === 0xe2 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c;
}
