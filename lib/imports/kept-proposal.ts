import { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import type { Proposal } from "@/lib/text/submission/proposal";

/** A proposal as the row keeps it: with the form it has, and the text as it came for the other side of the page. */
export type KeptProposal = Proposal & { version: 1; source: string | null };

const lists = ["sections", "findings", "notes", "dropped", "remarks"] as const;

const kept = z.custom<KeptProposal>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "version" in value &&
    value.version === 1 &&
    lists.every((name) => name in value && Array.isArray(Object.getOwnPropertyDescriptor(value, name)?.value)),
);

/** Characters of the text as it came that are kept for the page; the file itself has all of it. */
const longestSource = 300_000;

export function toKept(proposal: Proposal, source: string | null): KeptProposal {
  return { ...proposal, version: 1, source: source === null ? null : source.slice(0, longestSource) };
}

/** A stored proposal. What is written from it goes through the check of rich text again. Refuses as gone what another release wrote. */
export function readKept(value: unknown): KeptProposal {
  const parsed = kept.safeParse(value);
  if (!parsed.success) throw new DomainError("gone", "imports.errors.proposalGone");
  return parsed.data;
}
