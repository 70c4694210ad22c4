import { type AsyncZippable, zip } from "fflate";
import { isDomainError } from "@/lib/kernel/errors";
import { decodeXml, PackedDocument } from "@/lib/text/packed-document";
import { blankExif } from "./blank-exif";
import type { AttachedKind, JudgedFile } from "./file-kinds";
import { type FileRefusal, fileRefusal } from "./file-refusal";
import { withoutAuthors } from "./without-authors";

const contentTypes = "[Content_Types].xml";
const mainPart = "application/vnd.openxmlformats-officedocument";
/** By the type that the package itself gives to its main part (ECMA-376, part 2) or to the whole (ODF 1.3, part 2). */
const kinds: readonly (readonly [AttachedKind, string])[] = [
  ["docx", `${mainPart}.wordprocessingml.document.main+xml`],
  ["xlsx", `${mainPart}.spreadsheetml.sheet.main+xml`],
];
const odtType = "application/vnd.oasis.opendocument.text";

/** Parts that hold programs: controls, old macro sheets, Basic and scripts of OpenDocument. */
const programs = /^(?:word|xl)\/(?:activeX|macrosheets|dialogsheets)\/|^(?:Basic|Scripts)\/./i;
const signatures = /^_xmlsignatures\/|^META-INF\/(?:documentsignatures|macrosignatures)\.xml$/i;
/** Documents inside the document: what they say about their authors is not looked into. */
const enclosed = /^(?:word|xl)\/embeddings\/|^Object |\/Object |^xl\/externalLinks\//i;

/**
 * A document of Word, Excel or OpenDocument text, packed anew from its parts: whatever stood before, between or behind
 * them is gone, and so is what says who made it. A signed document is left as it is: its signature would break, and
 * names its signer anyway.
 */
export async function cleanPackage(bytes: Buffer): Promise<JudgedFile> {
  try {
    return await clean(await PackedDocument.open(bytes), bytes);
  } catch (error) {
    throw ownRefusal(error, bytes);
  }
}

async function clean(document: PackedDocument, bytes: Buffer): Promise<JudgedFile> {
  const kind = await kindOf(document);
  const names = document.names();
  if (names.some((name) => programs.test(name))) throw fileRefusal("macros");
  const parts: AsyncZippable = {};
  const signed = names.some((name) => signatures.test(name));
  for await (const { name, bytes: part } of document.parts()) {
    const isXml = /\.(?:xml|rels|rdf|vml)$/i.test(name);
    // A type declaration can make a small text grow without end; office programs never write one.
    if (isXml && /<!(?:DOCTYPE|ENTITY)/i.test(decodeXml(part))) throw fileRefusal("damaged");
    if (!isXml) blankExif(part);
    const cleaned = isXml ? withoutAuthors(kind, name, part, decodeXml) : part;
    const stored = name === "mimetype" || /\.(?:png|jpe?g|gif|webp|emf|wmf|xlsx|docx)$/i.test(name);
    // The hour of packing says when somebody worked; the earliest that the format knows says nothing.
    parts[name] = [cleaned, { level: stored ? 0 : 6, mtime: "1980-01-01T12:00:00" }];
  }
  if (signed) return { kind, bytes, mayNameAuthor: true };
  return { kind, bytes: await pack(parts), mayNameAuthor: names.some((name) => enclosed.test(name)) };
}

async function kindOf(document: PackedDocument): Promise<AttachedKind> {
  if (document.has("mimetype") && document.has("content.xml")) {
    if ((await document.text("mimetype"))?.trim() !== odtType) throw fileRefusal("kind");
    // A document under a password is an open package of closed parts.
    const manifest = (await document.text("META-INF/manifest.xml")) ?? "";
    if (/<[\w-]*:?encryption-data[\s/>]/.test(manifest)) throw fileRefusal("encrypted");
    return "odt";
  }
  const types = document.has(contentTypes) ? ((await document.text(contentTypes)) ?? "") : "";
  if (/macroEnabled/i.test(types)) throw fileRefusal("macros");
  const kind = kinds.find(([, type]) => types.includes(`"${type}"`))?.[0];
  if (kind === undefined) throw fileRefusal("kind");
  return kind;
}

function pack(parts: AsyncZippable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip(parts, (error, packed) => (error === null ? resolve(packed) : reject(error)));
  });
}

const own: Record<string, FileRefusal> = {
  "text.errors.documentDamaged": "damaged",
  "text.errors.documentEncrypted": "encrypted",
  "text.errors.documentMacros": "macros",
  "text.errors.documentTooLarge": "unpacksTooLarge",
};

/** The reader of packages speaks of texts to import; here it is about any file. */
function ownRefusal(error: unknown, bytes: Buffer): unknown {
  if (!isDomainError(error)) return error;
  // What begins as a package and cannot be read as one was cut off; all else is a container of old programs.
  if (error.messageKey === "text.errors.documentUnknown") return fileRefusal(bytes[0] === 0x50 ? "damaged" : "kind");
  const name = own[error.messageKey];
  return name === undefined ? error : fileRefusal(name);
}
