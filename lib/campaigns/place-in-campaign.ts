import type { Transaction } from "@/lib/db/client";
import { addMember, leaveCampaign, mergeCampaigns, startCampaign } from "./members";
import { likenessOf, type Print, printOf } from "./text-print";

/** Two texts are nearly equal from this likeness on; letters of one subject by different hands stay below a third. */
export const alike = 0.38;
/** A text this much like one of each of two clusters makes them one. */
const bridging = 0.55;
/** A text this much like one that is compared with already finds nothing that this one does not find. */
const nearCopy = 0.75;
/** So many that are alike and compared with already find whatever another one of them would find. */
const enoughCompared = 100;
/** Most texts that one is compared with. */
const mostCompared = 400;

/** A received text about to be compared with the others of its consultation. */
export type TextToPlace = {
  contributionId: string;
  consultationId: string;
  revision: number;
  text: string;
  /** What stands in the draft: see `printOf`. */
  quoted: ReadonlySet<number>;
  at: Date;
};

/** The text that it is most like, and the cluster it then stands in; null where it is like none. */
export type Placed = { contributionId: string; likeness: number; campaignId: string } | null;

type Candidate = { contributionId: string; campaignId: string | null; minima: Uint8Array };

/**
 * Keeps the fingerprint of a received text and puts it with those that say nearly the same in the same consultation:
 * into their cluster, which may make two clusters one, or with a single other into a new one. What a moderator took out
 * stays out. One text of a consultation is placed at a time, so that no two begin the same cluster. Placing the same
 * text again changes nothing.
 */
export async function placeInCampaign(tx: Transaction, given: TextToPlace): Promise<Placed> {
  const { contributionId, consultationId, at } = given;
  await tx.$executeRaw`SELECT 1 FROM consultation WHERE id = ${consultationId}::uuid FOR NO KEY UPDATE`;
  const print = printOf(given.text, given.quoted);
  const standing = await standingOf(tx, contributionId, print, at);
  const near = print === null ? [] : (await candidatesFor(tx, given, print.bands)).map(compared(print.minima));
  const found = near.filter(({ likeness }) => likeness >= alike).sort((a, b) => b.likeness - a.likeness);
  const [nearest] = found;
  await keepPrint(tx, given, print, (nearest?.likeness ?? 0) >= nearCopy || found.length >= enoughCompared);
  if (nearest === undefined || standing === "out") return null;
  const { likeness } = nearest;
  const campaignId =
    standing?.campaignId ??
    nearest.campaignId ??
    (await startCampaign(tx, { first: nearest.contributionId, consultationId, at }));
  if (standing === null) await addMember(tx, { campaignId, contributionId, likeness, at });
  const others = found.flatMap((one) => (one.likeness >= bridging && one.campaignId !== null ? one.campaignId : []));
  await mergeCampaigns(tx, { into: campaignId, from: new Set(others), at });
  return { contributionId: nearest.contributionId, likeness, campaignId };
}

/** The cluster it stands in with nearly this text; null where it stands in none, or has another text now. */
async function standingOf(tx: Transaction, contributionId: string, print: Print | null, at: Date) {
  const member = await tx.campaignMember.findUnique({
    where: { contributionId },
    select: { campaignId: true, removedAt: true },
  });
  if (member === null) return null;
  if (member.removedAt !== null) return "out" as const;
  const before = await tx.textPrint.findUnique({ where: { contributionId }, select: { minima: true } });
  if (before !== null && print !== null && likenessOf(before.minima, print.minima) >= alike) return member;
  await leaveCampaign(tx, contributionId, at);
  return null;
}

function compared(minima: Uint8Array) {
  return (candidate: Candidate) => ({ ...candidate, likeness: likenessOf(minima, candidate.minima) });
}

/**
 * Texts that share a band with it and were not taken out of a cluster, its own earlier text aside; those of clusters
 * come first, for by them a campaign is known. Band by band, and member by member (OFFSET 0 keeps the steps apart):
 * asked for all at once the database expects too much of the bands, or too few texts of a consultation that it has no
 * figures of yet, and reads everybody's text instead: a fifth of a second for each of 80,000 letters.
 */
function candidatesFor(tx: Transaction, { contributionId, consultationId }: TextToPlace, bands: number[]) {
  return tx.$queryRaw<Candidate[]>`
    WITH near AS MATERIALIZED (
      SELECT DISTINCT p."contributionId", p.minima
      FROM unnest(${bands}::int[]) AS one(band) CROSS JOIN LATERAL (
        SELECT t."contributionId", t."consultationId", t.minima FROM text_print t
        WHERE t.bands @> ARRAY[one.band] OFFSET 0
      ) p
      WHERE p."consultationId" = ${consultationId}::uuid AND p."contributionId" <> ${contributionId}::uuid
    )
    SELECT near."contributionId", near.minima, m."campaignId"
    FROM near LEFT JOIN LATERAL (
      SELECT c."campaignId", c."removedAt" FROM campaign_member c
      WHERE c."contributionId" = near."contributionId" OFFSET 0
    ) m ON true
    WHERE m."removedAt" IS NULL
    ORDER BY m."campaignId" IS NULL, near."contributionId" LIMIT ${mostCompared}`;
}

/**
 * What is found by others, a near copy or one of very many, is kept without bands: it is compared with nothing later,
 * so that ten thousand letters cost each new one no more than a hundred do.
 */
async function keepPrint(
  tx: Transaction,
  { contributionId, consultationId, revision, at }: TextToPlace,
  print: Print | null,
  isFoundByOthers: boolean,
): Promise<void> {
  if (print === null) {
    await tx.textPrint.deleteMany({ where: { contributionId } });
    return;
  }
  const { words, minima } = print;
  const kept = { consultationId, revision, words, minima, bands: isFoundByOthers ? [] : print.bands, madeAt: at };
  await tx.textPrint.upsert({
    where: { contributionId },
    create: { contributionId, ...kept },
    update: kept,
    select: { contributionId: true },
  });
}
