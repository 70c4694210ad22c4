/** Where the block of a camera begins in a JPEG picture: the marker APP1, its length, and its name. */
const exifName = Buffer.from("Exif\0\0", "latin1");

/**
 * Empties, in place, what cameras wrote into JPEG pictures inside a document: place, hour, device, owner, preview.
 * How the camera was held stays, since the picture is shown by it. No byte moves.
 */
export function blankExif(document: Buffer): void {
  let next = 0;
  for (let at = document.indexOf(exifName); at >= 0; at = document.indexOf(exifName, next)) {
    next = at + exifName.length;
    if (at < 4 || document[at - 4] !== 0xff || document[at - 3] !== 0xe1) continue;
    const end = at - 2 + document.readUInt16BE(at - 2);
    if (end > document.length || end <= at + exifName.length) continue;
    next = end;
    const block = document.subarray(at + exifName.length, end);
    const orientation = orientationIn(block);
    block.fill(0);
    if (block.length >= 26) onlyOrientation(orientation).copy(block);
  }
}

/** Tag 0x0112 of the first directory (Exif 3.0, 4.6.5); 1, upright, where there is none. */
function orientationIn(block: Buffer): number {
  if (block.length < 10) return 1;
  const little = block.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const directory = little ? block.readUInt32LE(4) : block.readUInt32BE(4);
  if (directory + 2 > block.length) return 1;
  const entries = short(directory);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > block.length) return 1;
    if (short(entry) === 0x0112) return short(entry + 8);
  }
  return 1;
}

/** The smallest block that says how the camera was held: a header and a directory of one entry. */
function onlyOrientation(orientation: number): Buffer {
  const block = Buffer.alloc(26);
  block.write("II", 0, "latin1");
  block.writeUInt16LE(42, 2);
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(1, 8);
  block.writeUInt16LE(0x0112, 10);
  block.writeUInt16LE(3, 12);
  block.writeUInt32LE(1, 14);
  block.writeUInt16LE(orientation >= 1 && orientation <= 8 ? orientation : 1, 18);
  return block;
}
