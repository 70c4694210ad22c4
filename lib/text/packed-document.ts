import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { DomainError } from "@/lib/kernel/errors";

const mostEntries = 2000;
/** Bytes that all entries together may claim to hold. */
const largestPackage = 50_000_000;
/** Bytes of one XML part that are read. A draft of 300 pages has about 5 MB of XML. */
const largestPart = 8_000_000;
/** XML shrinks to a twentieth; bombs shrink to a thousandth. */
const steepestRatio = 250;
const ratioMattersFrom = 1_000_000;

/** The parts of a document in a zip archive, of Word or OpenDocument, that an importer may read, by name. */
export class PackedDocument {
  private read = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  /**
   * Opens a package by its directory, without unpacking anything. Refuses as "invalid" what is no
   * zip archive, is protected by a password, holds macros or claims to be too large.
   */
  static async open(bytes: Uint8Array): Promise<PackedDocument> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (buffer.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
      // Word wraps protected documents in the container of its old format.
      throw documentRefusal(
        buffer.includes("EncryptedPackage", 0, "utf16le") ? "documentEncrypted" : "documentUnknown",
      );
    }
    const zip = await fromBufferPromise(buffer, { lazyEntries: true }).catch(() => {
      throw documentRefusal("documentUnknown");
    });
    if (zip.entryCount > mostEntries) throw documentRefusal("documentTooLarge");
    return new PackedDocument(zip, await readDirectory(zip));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** A part as text, or null when there is none. Stops unpacking at the limit, not after it. */
  async text(name: string): Promise<string | null> {
    const entry = this.entries.get(name);
    return entry === undefined ? null : decodeXml(await this.unpack(entry, largestPart, 2 * largestPart));
  }

  /** Every part as it is, in the order of the package. Stops unpacking at the limit of the whole package. */
  async *parts(): AsyncGenerator<{ name: string; bytes: Buffer }> {
    for (const [name, entry] of this.entries) {
      yield { name, bytes: await this.unpack(entry, largestPackage, largestPackage) };
    }
  }

  private async unpack(entry: Entry, mostHere: number, mostTogether: number): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        if (!(chunk instanceof Uint8Array)) throw documentRefusal("documentDamaged");
        size += chunk.length;
        this.read += chunk.length;
        const isSteep = size > ratioMattersFrom && size > entry.compressedSize * steepestRatio;
        if (isSteep || size > mostHere || this.read > mostTogether) throw documentRefusal("documentTooLarge");
        chunks.push(chunk);
      }
    } catch (error) {
      throw error instanceof DomainError ? error : documentRefusal("documentDamaged");
    }
    return Buffer.concat(chunks);
  }
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let claimed = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      claimed += entry.uncompressedSize;
      if (entry.isEncrypted()) throw documentRefusal("documentEncrypted");
      if (claimed > largestPackage || entries.size >= mostEntries) throw documentRefusal("documentTooLarge");
      if (/(^|\/)vba(Project|Data)[^/]*$/i.test(entry.fileName)) throw documentRefusal("documentMacros");
      // Two entries of one name are read differently by different programs.
      if (entries.has(entry.fileName)) throw documentRefusal("documentDamaged");
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof DomainError ? error : documentRefusal("documentDamaged");
  }
  return entries;
}

/** XML of a part as text; refuses as damaged what is neither UTF-8 nor marked as UTF-16. */
export function decodeXml(bytes: Buffer): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw documentRefusal("documentDamaged");
  }
}

export function documentRefusal(
  name: "documentUnknown" | "documentDamaged" | "documentEncrypted" | "documentMacros" | "documentTooLarge",
): DomainError {
  return new DomainError("invalid", `text.errors.${name}`);
}
