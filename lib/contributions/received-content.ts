import { readLocalised } from "@/lib/kernel/localised";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";
import type { LockedContribution } from "./load-contribution";

/** Version of the shape below; a new shape gets a new number and old receipts keep theirs. */
const format = "openfloor-comment/1";

/** What was received, as the canonical JSON (RFC 8785) that is kept for ever, and the SHA-256 of its UTF-8 bytes. */
export function sealReceived(comment: LockedContribution, at: Date): { canonical: string; sha256: string } {
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
    proposedText: comment.proposedText,
    receivedAt: at.toISOString(),
  });
  return { canonical, sha256: sha256Hex(canonical) };
}
