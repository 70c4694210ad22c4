import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";
import { type InputContent, isAnswered } from "./part-content";

/** A file that belongs to the text: its name and the SHA-256 of its bytes, lower-case hex. */
export type ExactFile = { name: string; sha256: string };

/** Version of the shape below; a new shape would make every confirmed text another one. */
const format = "openfloor-exact-text/1";

/**
 * The exact text of an input: what a co-signatory confirms, letter by letter. Canonical JSON (RFC 8785) of title,
 * about, language, answered parts and files, and the SHA-256 of its UTF-8 bytes. The order of keys changes nothing;
 * any letter, mark, choice, file or the order of parts does.
 */
export function exactText(content: InputContent, attachments: readonly ExactFile[]) {
  const canonical = canonicalJson({
    format,
    title: content.title,
    about: content.about,
    language: content.language,
    parts: content.parts.filter(isAnswered).map(({ key, keyMessage, recommendation, body, choices }) => ({
      ...{ key, keyMessage, recommendation, body, choices },
    })),
    attachments: attachments.map(({ name, sha256 }) => ({ name, sha256 })),
  });
  return { canonical, sha256: sha256Hex(canonical) };
}
