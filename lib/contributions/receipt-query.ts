import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { openReceived } from "@/lib/protection/seal-received";
import { type ReceivedFile, receivedFiles } from "@/lib/receipts/received-files";
import { visibleTo } from "./policy";

/** A time-stamp over what was received; `authority` is "own" or the address of another. */
export type ReceiptTimestamp = { authority: string; token: Uint8Array; stampedAt: Date };

/** A receipt as its side reads it; `canonical` is what was received, byte for byte. */
export type ReceiptView = {
  id: string;
  kind: "comment" | "input";
  trackingNumber: string;
  /** Null once a protected text was removed. */
  canonical: string | null;
  sha256: string;
  receivedAt: Date;
  zone: string;
  reference: string;
  organisation: string | null;
  submitter: string | null;
  consultation: { slug: string; title: Localised };
  /** Of an input; null for a comment. */
  title: string | null;
  /** The text it is on; null for an input. */
  text: { draft: { slug: string; title: Localised }; version: { slug: string; label: Localised } } | null;
  /** In the order of the text; none for the whole text. */
  paragraphs: { number: string | null; anchor: string }[];
  /** Files that were received with it, as what was received names them. */
  attachments: ReceivedFile[];
  /** The platform's own first. */
  timestamps: ReceiptTimestamp[];
  published: boolean;
  /** Who reads it next: a moderator, or the named few where it was given in confidence. Null once it was decided. */
  next: "moderator" | "few" | null;
};

/** A receipt of the actor's own side; for everybody else there is nothing under this number. */
export async function readReceipt(actor: Actor, trackingNumber: string): Promise<ReceiptView> {
  const receipt = await database().receipt.findFirst({
    where: { trackingNumber: trackingNumber.slice(0, 40), contribution: visibleTo(actor) },
    select: {
      id: true,
      trackingNumber: true,
      canonical: true,
      contributionId: true,
      sha256: true,
      receivedAt: true,
      submittedById: true,
      timestamps: { select: { authority: true, token: true, stampedAt: true }, orderBy: { stampedAt: "asc" } },
      contribution: {
        select: {
          kind: true,
          reference: true,
          submission: true,
          publication: true,
          protection: true,
          organisation: { select: { name: true } },
          input: { select: { title: true } },
          round: { select: { zone: true } },
          consultation: { select: { slug: true, title: true } },
          version: { select: { slug: true, label: true, draft: { select: { slug: true, title: true } } } },
          targets: {
            select: { paragraph: { select: { number: true, anchor: true } } },
            orderBy: { paragraph: { position: "asc" } },
          },
        },
      },
    },
  });
  if (receipt === null) throw notFound();
  const { contribution, contributionId, submittedById, ...sealed } = receipt;
  const canonical = await openReceived(database(), contributionId, receipt.canonical);
  const submitter = await database().person.findUnique({ where: { id: submittedById }, select: { name: true } });
  const { version, consultation } = contribution;
  return {
    ...sealed,
    canonical,
    kind: contribution.kind,
    title: contribution.input?.title ?? null,
    attachments: receivedFiles(canonical ?? ""),
    zone: contribution.round.zone,
    reference: contribution.reference ?? "",
    organisation: contribution.organisation?.name ?? null,
    submitter: submitter?.name ?? null,
    consultation: { slug: consultation.slug, title: readLocalised(consultation.title) },
    text:
      version === null
        ? null
        : {
            draft: { slug: version.draft.slug, title: readLocalised(version.draft.title) },
            version: { slug: version.slug, label: readLocalised(version.label) },
          },
    paragraphs: contribution.targets.map(({ paragraph }) => paragraph),
    published:
      contribution.submission === "submitted" &&
      (contribution.publication === "published" || contribution.publication === "published_redacted"),
    next: nextReader(contribution),
  };
}

type Standing = { submission: string; publication: string; protection: string };

function nextReader({ submission, publication, protection }: Standing): ReceiptView["next"] {
  if (submission !== "submitted") return null;
  if (publication === "pending") return "moderator";
  return publication === "none" && protection === "confidential" ? "few" : null;
}
