import { publishedBy } from "@/lib/contributions/published-by";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { openAuthorJoin, type PublicAuthor, publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { type RedlineSegment, redline } from "@/lib/text/redline";
import { campaignTexts } from "./campaign-text";

/** How many published letters say nearly the same, and from how many. Of others nothing is counted. */
export type PublicCampaign = {
  id: string;
  members: number;
  /** Organisations whose name stands under one of them. */
  organisations: number;
  /** Everybody else who sent one. */
  persons: number;
};

/** The published letters nearly equal to a published one, itself with them; null where it stands in no cluster. */
export async function publicCampaignOf(contributionId: string, now: Date): Promise<PublicCampaign | null> {
  const db = database();
  const member = await db.campaignMember.findFirst({
    where: { contributionId, removedAt: null },
    select: { campaignId: true },
  });
  if (member === null) return null;
  const [counted] = await db.$queryRaw<Omit<PublicCampaign, "id">[]>`
    SELECT count(*)::int AS members, count(DISTINCT o.id)::int AS organisations,
      (count(DISTINCT k."authorId") FILTER (WHERE o.id IS NULL))::int AS persons
    FROM campaign_member m
    JOIN contribution k ON k.id = m."contributionId" JOIN round r ON r.id = k."roundId" ${openAuthorJoin}
    WHERE m."campaignId" = ${member.campaignId}::uuid AND m."removedAt" IS NULL AND ${publishedSql(now)}`;
  return counted === undefined ? null : { id: member.campaignId, ...counted };
}

/** A published letter that others are compared with. */
export type AlikeOne = { id: string; reference: string; language: string; text: string };

/** A published letter in the list of those that are alike. */
export type AlikeLetter = {
  reference: string;
  language: string;
  /** How it begins. */
  opening: string;
  publishedAt: Date;
  /** Null for a person. */
  author: PublicAuthor | null;
  /** What turns the representative into it, none where they are the same; null where they are not compared. */
  changes: RedlineSegment[] | null;
};

/** Characters of a text that is compared on a page; beyond it, it is read on its own. */
const longestCompared = 12_000;

/**
 * The letter that stands for the published ones of a cluster: the one that the moderators chose where it is published
 * whole, else the earliest that is. One with redacted words stands for none: comparing it would tell what was there.
 */
export async function alikeRepresentative(campaignId: string, now: Date): Promise<AlikeOne | null> {
  const db = database();
  const whole = { ...publishedBy(now), publication: "published" as const, campaign: { campaignId, removedAt: null } };
  const select = { id: true, reference: true, language: true } as const;
  const row =
    (await db.contribution.findFirst({ where: { ...whole, represents: { some: { id: campaignId } } }, select })) ??
    (await db.contribution.findFirst({ where: whole, orderBy: [{ publishedAt: "asc" }, { id: "asc" }], select }));
  if (row?.reference == null) return null;
  const text = (await campaignTexts(db, [row.id])).get(row.id) ?? "";
  return text.length > longestCompared ? null : { ...row, reference: row.reference, text };
}

/** The published letters of a cluster, the earliest first, each as it differs from the representative. */
export async function alikeLetters(
  campaignId: string,
  representative: AlikeOne | null,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<AlikeLetter>> {
  const db = database();
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const rows = await db.contribution.findMany({
    where: {
      ...publishedBy(now),
      campaign: { campaignId, removedAt: null },
      AND: [
        after === null
          ? {}
          : { OR: [{ publishedAt: { gt: after.at } }, { publishedAt: after.at, id: { gt: after.id } }] },
      ],
    },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: {
      ...{ id: true, reference: true, language: true, publication: true, publishedAt: true, ...publicAuthorSelect },
    },
  });
  const page = toPage(rows, size, ({ publishedAt, id }) => ({ key: publishedAt?.toISOString() ?? "", id }));
  const texts = await campaignTexts(
    db,
    page.items.map(({ id }) => id),
  );
  return {
    next: page.next,
    items: page.items.flatMap(({ id, reference, language, publication, publishedAt, ...author }) => {
      const text = texts.get(id) ?? "";
      const isCompared = representative !== null && publication === "published" && text.length <= longestCompared;
      const changes = !isCompared
        ? null
        : text === representative.text
          ? []
          : redline(representative.text, text, language);
      return reference === null || publishedAt === null
        ? []
        : [{ reference, language, opening: opening(text), publishedAt, author: publicAuthor(author), changes }];
    }),
  };
}

const openingLength = 200;

function opening(text: string): string {
  return text.length <= openingLength ? text : `${text.slice(0, openingLength).toWellFormed()}…`;
}

/**
 * The reference of the published joint input that the organisation behind a published letter joined; null where there
 * is none. Only where its name stands under that exact text, or it leads it, and the letter is not protected.
 */
export async function publicJointInputOf(contributionId: string, now: Date): Promise<string | null> {
  const db = database();
  const letter = await db.contribution.findFirst({
    where: { id: contributionId, protection: "none", ...publishedBy(now) },
    select: { organisationId: true, campaign: { select: { campaignId: true } } },
  });
  const organisationId = letter?.organisationId ?? null;
  if (organisationId === null || letter?.campaign == null) return null;
  const join = await db.campaignJoin.findFirst({
    where: { campaignId: letter.campaign.campaignId, organisationId, state: "joined", inputId: { not: null } },
    select: { inputId: true },
  });
  if (join?.inputId == null) return null;
  const joint = await db.contribution.findFirst({
    where: { id: join.inputId, ...publishedBy(now) },
    select: {
      ...{ reference: true, organisationId: true },
      input: {
        select: {
          textSha256: true,
          signatures: { where: { organisationId, state: "confirmed" }, select: { confirmedSha256: true } },
        },
      },
    },
  });
  const stands =
    joint?.organisationId === organisationId ||
    joint?.input?.signatures.some(({ confirmedSha256 }) => confirmedSha256 === joint.input?.textSha256) === true;
  return stands ? (joint?.reference ?? null) : null;
}
