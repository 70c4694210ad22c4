import { lockContribution } from "@/lib/contributions/load-contribution";
import { documentTagsOf } from "@/lib/contributions/public-tags";
import { publishedBy } from "@/lib/contributions/published-by";
import type { Transaction } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import type { Actor } from "@/lib/kernel/actor";
import { standingsOf } from "@/lib/moderation/decidable";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { readTextFields } from "@/lib/moderation/text-fields";
import type { CorrectedSubject } from "./policy";

/** What a correction is of, its row locked until the transaction ends. */
type Corrected = {
  id: { contributionId: string } | { paragraphId: string };
  /** The texts in which its words may stand; nothing while it is not public. */
  texts: { field: string | null; text: string }[];
  isProtected: boolean;
  /** Tags of the documents that show it. */
  tags: string[];
  /** How people name it in a mail, and where it stands, without the language. */
  name: string;
  /** Number of the paragraph where it is one; null for one without, left out for everything else. */
  number?: string | null;
  page: string;
  /** Null for a visitor. */
  standing: { actor: Actor; subject: CorrectedSubject; isOnItsSide: boolean } | null;
};

type Target = { contributionId: string | null; paragraphId: string | null };

/** Locks what is corrected, whether or not it is public now; null where there is nothing at this id. */
export async function lockCorrected(
  tx: Transaction,
  given: Actor | null,
  { contributionId, paragraphId }: Target,
  now: Date,
): Promise<Corrected | null> {
  const actor = given === null ? null : await withPresentOffices(tx, given);
  if (contributionId !== null) return lockOwn(tx, actor, contributionId, now);
  return paragraphId === null ? null : lockParagraph(tx, actor, paragraphId);
}

async function lockOwn(tx: Transaction, actor: Actor | null, id: string, now: Date): Promise<Corrected | null> {
  const row = await lockContribution(tx, id);
  if (row === null || row.protection === "confidential") return null;
  const isPublic = (await tx.contribution.count({ where: { id, ...publishedBy(now) } })) > 0;
  const reference = row.reference ?? "";
  return {
    id: { contributionId: id },
    texts: isPublic ? await readTextFields(tx, id) : [],
    isProtected: row.protection !== "none",
    tags: documentTagsOf(row),
    name: reference,
    page: `/contributions/${reference}`,
    standing: actor === null ? null : await standingOn(tx, actor, id),
  };
}

async function standingOn(tx: Transaction, actor: Actor, id: string): Promise<Corrected["standing"]> {
  const row = await tx.contribution.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, authorId: true, organisationId: true },
      consultation: { select: { processId: true } },
      version: { select: { draftId: true } },
    },
  });
  const known = (await standingsOf(tx, actor, [row])).get(id);
  const isAuthor = row.authorId === actor.personId || known?.isOwnSubmission === true;
  const isOwn = isAuthor || known?.isOwnOrganisation === true || isActingFor(actor, row.organisationId);
  const subject = { processId: row.consultation.processId, draftId: row.version?.draftId ?? null, isOwn };
  const isOnItsSide = row.organisationId === null ? isAuthor : isActingFor(actor, row.organisationId);
  return { actor, subject: { ...subject, of: "contribution" }, isOnItsSide };
}

function isActingFor(actor: Actor, organisationId: string | null): boolean {
  return organisationId !== null && actor.organisation?.id === organisationId;
}

async function lockParagraph(tx: Transaction, actor: Actor | null, id: string): Promise<Corrected | null> {
  await tx.$executeRaw`SELECT 1 FROM paragraph WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.paragraph.findFirst({
    where: { id, version: publishedVersion() },
    select: {
      ...{ text: true, number: true, anchor: true },
      version: {
        select: {
          ...{ id: true, slug: true, title: true },
          draft: {
            select: {
              ...{ id: true, slug: true, symbol: true },
              consultation: { select: { slug: true, processId: true } },
            },
          },
        },
      },
    },
  });
  if (row === null) return null;
  const { version } = row;
  const { draft } = version;
  const subject = { processId: draft.consultation.processId, draftId: draft.id, of: "paragraph" as const };
  return {
    id: { paragraphId: id },
    texts: [{ field: null, text: row.text }],
    isProtected: false,
    tags: [`version:${version.id}`],
    name: draft.symbol ?? version.title,
    number: row.number,
    page: `/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${version.slug}#${row.anchor}`,
    standing: actor === null ? null : { actor, subject: { ...subject, isOwn: false }, isOnItsSide: false },
  };
}
