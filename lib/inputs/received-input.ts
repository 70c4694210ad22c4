import type { AttachedFile } from "@/lib/attachments/attachments-of";
import type { ConfirmedSignatory } from "@/lib/signatures/signatures-at-submission";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";
import type { LoadedInput } from "./load-input";
import { isAnswered } from "./part-content";

/** Version of the shape below; a new shape gets a new number, and old receipts keep theirs. */
const format = "openfloor-input/1";

/** What stands around the words of an input when it is received. */
export type Received = {
  consultation: string;
  /** Number of the round within the consultation. */
  round: number;
  organisation: string | null;
  /** The person who speaks for themselves; null for an organisation. */
  person: string | null;
  protection: { kind: string; pseudonym: string | null };
  embargoUntil: Date | null;
  late: boolean;
  topics: readonly string[];
  impacts: readonly string[];
  attachments: readonly AttachedFile[];
  signatories: readonly ConfirmedSignatory[];
  at: Date;
};

/**
 * What was received, as the canonical JSON (RFC 8785) that is kept for ever, and the SHA-256 of its UTF-8 bytes. The
 * template stands in it by version and by the titles it had; files by name and SHA-256; of the co-signatories those
 * who confirmed exactly this text.
 */
export function sealInput(input: LoadedInput, received: Received): { canonical: string; sha256: string } {
  const { attachments, signatories, at, embargoUntil, topics, impacts, ...rest } = received;
  const asked = new Map(input.template.parts.map((part) => [part.key, part]));
  const canonical = canonicalJson({
    format,
    kind: "input",
    ...rest,
    // Most have none, and earlier receipts do not name them.
    ...(topics.length === 0 ? {} : { topics }),
    ...(impacts.length === 0 ? {} : { impacts }),
    template: { version: input.template.version },
    title: input.content.title,
    about: input.content.about,
    language: input.content.language,
    parts: input.content.parts.filter(isAnswered).map(({ key, ...answer }) => ({
      key,
      number: asked.get(key)?.number ?? null,
      title: asked.get(key)?.title ?? {},
      ...answer,
    })),
    attachments: attachments.map(({ name, title, sha256, bytes, mediaType }) => ({
      ...{ name, title, sha256, bytes, mediaType },
    })),
    signatories: signatories.map(({ name, confirmedAt }) => ({ organisation: name, at: confirmedAt.toISOString() })),
    textSha256: input.textSha256,
    embargoUntil: embargoUntil?.toISOString() ?? null,
    receivedAt: at.toISOString(),
  });
  return { canonical, sha256: sha256Hex(canonical) };
}
