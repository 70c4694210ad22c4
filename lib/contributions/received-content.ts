import type { AttachedFile } from "@/lib/attachments/attachments-of";
import { readLocalised } from "@/lib/kernel/localised";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";
import type { LockedComment } from "./load-contribution";

/**
 * Version of the shape below; a new shape gets a new number, and old receipts keep theirs: what was received is kept
 * as bytes and never written anew. 2 (after 1) has exact words, the place of an addition, the change in own words,
 * the fallback and the replacement of a term; the proposed text of an addition is the new paragraph alone. What
 * most comments have none of stands in it only where there is any: files, a protected name, an embargo, lateness.
 */
const format = "openfloor-comment/2";

/** What was received, as the canonical JSON (RFC 8785) that is kept for ever, and the SHA-256 of its UTF-8 bytes. */
export function sealReceived(
  comment: LockedComment & { late: boolean },
  files: readonly AttachedFile[],
  at: Date,
): { canonical: string; sha256: string } {
  const canonical = canonicalJson({
    format,
    kind: comment.kind,
    consultation: comment.consultation.slug,
    draft: comment.version.draft.slug,
    version: comment.version.slug,
    versionLabel: readLocalised(comment.version.label),
    // A heading has no number; its anchor names it.
    paragraphs: comment.targets.map(({ paragraph }) => paragraph.number ?? paragraph.anchor),
    organisation: comment.organisation?.name ?? null,
    person: comment.organisation === null ? comment.author.name : null,
    type: comment.type,
    stance: comment.stance,
    language: comment.language,
    body: comment.body,
    quote: quoteOf(comment),
    proposedText: comment.proposedText,
    addPosition: comment.addPosition,
    changeNote: comment.changeNote,
    fallback: comment.fallbackStance === null ? null : { stance: comment.fallbackStance, text: comment.fallbackText },
    term: comment.termFrom === null ? null : { from: comment.termFrom, to: comment.termTo },
    ...unusual(comment, files),
    receivedAt: at.toISOString(),
  });
  return { canonical, sha256: sha256Hex(canonical) };
}

function unusual(comment: LockedComment & { late: boolean }, files: readonly AttachedFile[]): object {
  const { protection, pseudonym, embargoUntil, late, topics, impacts } = comment;
  return {
    ...(files.length === 0 ? {} : { attachments: files.map(({ id: _id, ...file }) => file) }),
    ...(protection === "none" ? {} : { protection: { kind: protection, pseudonym } }),
    ...(embargoUntil === null ? {} : { embargoUntil: embargoUntil.toISOString() }),
    ...(late ? { late } : {}),
    ...(topics.length === 0 ? {} : { topics }),
    ...(impacts.length === 0 ? {} : { impacts }),
  };
}

/** The exact words it is about, and where they begin in the paragraph (UTF-16 units); null for whole paragraphs. */
function quoteOf({ targets }: LockedComment): { text: string; start: number } | null {
  const quoted = targets.find(({ quote }) => quote !== null);
  return quoted?.quote == null ? null : { text: quoted.quote, start: quoted.quoteStart ?? 0 };
}
