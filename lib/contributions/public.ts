import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { PublicFilter } from "./public-filter";
import { publishedBy } from "./published-by";
import { readRedline, type StoredRedline } from "./stored-redline";

/** The organisation that speaks; null for a person who answered a round that is open to everyone. */
export type PublicSubmitter = {
  slug: string;
  name: string;
  stakeholderGroup: string | null;
  country: string | null;
} | null;

/** A published contribution, in its own language. */
export type PublicContribution = {
  id: string;
  reference: string;
  type: string;
  stance: string | null;
  language: string;
  bodyHtml: string;
  redline: StoredRedline | null;
  publishedAt: Date;
  submitter: PublicSubmitter;
  paragraphIds: string[];
};

/** A published contribution on its own: with the text it is about, so that it can be read without the draft. */
export type PublicContributionPage = PublicContribution & {
  bodyText: string;
  submittedAt: Date;
  sha256: string | null;
  place: ContributionPlace;
  paragraphs: { anchor: string; number: string | null; text: string }[];
};

export type ContributionPlace = {
  consultation: { id: string; slug: string; title: Localised };
  draft: { slug: string; symbol: string | null; title: string };
  version: { id: string; slug: string; label: Localised; language: string };
};

/** What stays in public of a refused or withdrawn contribution: date and reason, never the text. */
export type PublicMarker = {
  id: string;
  reference: string;
  state: "refused" | "withdrawn";
  reasonCode: string | null;
  at: Date;
  consultation: { slug: string; title: Localised };
};

/** Most comments shown on one reading page. */
export const mostOnOnePage = 1000;

/** What is read of a published comment to show it. */
export const shown = {
  id: true,
  reference: true,
  type: true,
  stance: true,
  language: true,
  bodyHtml: true,
  redline: true,
  publishedAt: true,
  organisation: { select: { slug: true, name: true, stakeholderGroup: true, country: true } },
  targets: { select: { paragraphId: true } },
} as const;

export const shownPlace = {
  consultation: { select: { id: true, slug: true, title: true } },
  version: {
    select: {
      id: true,
      slug: true,
      label: true,
      language: true,
      title: true,
      draft: { select: { slug: true, symbol: true } },
    },
  },
} as const;

/** Published comments on one version of a draft, oldest first, as a thread reads. */
export async function publishedComments(
  versionId: string,
  filter: PublicFilter,
  now: Date,
): Promise<PublicContribution[]> {
  const rows = await database().contribution.findMany({
    where: {
      versionId,
      kind: "comment",
      ...publishedBy(now),
      ...(filter.group === undefined ? {} : { organisation: { stakeholderGroup: { in: filter.group } } }),
      ...(filter.type === undefined ? {} : { type: { in: filter.type } }),
      ...(filter.stance === undefined ? {} : { stance: { in: filter.stance } }),
    },
    select: shown,
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: mostOnOnePage,
  });
  return rows.map(toPublic);
}

/** One published contribution, its public marker, or null where there is nothing to show. */
export async function publicContribution(
  reference: string,
  now: Date,
): Promise<PublicContributionPage | PublicMarker | null> {
  const row = await database().contribution.findFirst({
    where: { reference, ...publishedBy(now) },
    select: {
      ...shown,
      ...shownPlace,
      bodyText: true,
      submittedAt: true,
      receipts: { select: { sha256: true }, orderBy: { receivedAt: "desc" }, take: 1 },
      targets: { select: { paragraphId: true, paragraph: { select: { anchor: true, number: true, text: true } } } },
    },
  });
  if (row === null) return publicMarker(reference);
  return {
    ...toPublic(row),
    bodyText: row.bodyText,
    submittedAt: row.submittedAt ?? row.publishedAt ?? now,
    sha256: row.receipts[0]?.sha256 ?? null,
    place: toPlace(row),
    paragraphs: row.targets.map((target) => target.paragraph),
  };
}

async function publicMarker(reference: string): Promise<PublicMarker | null> {
  const row = await database().contribution.findFirst({
    where: { reference, OR: [{ publication: "refused" }, { submission: "withdrawn" }] },
    select: {
      id: true,
      submission: true,
      markerReason: true,
      updatedAt: true,
      consultation: { select: { slug: true, title: true } },
    },
  });
  if (row === null) return null;
  const state = row.submission === "withdrawn" ? "withdrawn" : "refused";
  const last = await database().transition.findFirst({
    where: { subject: "contribution", subjectId: row.id, to: state },
    select: { at: true },
    orderBy: { at: "desc" },
  });
  return {
    id: row.id,
    reference,
    state,
    reasonCode: row.markerReason,
    at: last?.at ?? row.updatedAt,
    consultation: { slug: row.consultation.slug, title: readLocalised(row.consultation.title) },
  };
}

type ShownRow = Omit<PublicContribution, "reference" | "redline" | "publishedAt" | "submitter" | "paragraphIds"> & {
  reference: string | null;
  redline: unknown;
  publishedAt: Date | null;
  organisation: PublicSubmitter;
  targets: { paragraphId: string }[];
};

/** A published comment as it is shown. */
export function toPublic(row: ShownRow): PublicContribution {
  const { id, type, stance, language, bodyHtml } = row;
  return {
    id,
    type,
    stance,
    language,
    bodyHtml,
    reference: row.reference ?? "",
    redline: readRedline(row.redline),
    publishedAt: row.publishedAt ?? new Date(0),
    submitter: row.organisation,
    paragraphIds: row.targets.map((target) => target.paragraphId),
  };
}

type PlaceRow = {
  consultation: { id: string; slug: string; title: unknown };
  version: {
    id: string;
    slug: string;
    label: unknown;
    language: string;
    title: string;
    draft: { slug: string; symbol: string | null };
  };
};

/** Where a contribution stands: consultation, draft and version. */
export function toPlace({ consultation, version }: PlaceRow): ContributionPlace {
  return {
    consultation: { id: consultation.id, slug: consultation.slug, title: readLocalised(consultation.title) },
    draft: { ...version.draft, title: version.title },
    version: { id: version.id, slug: version.slug, label: readLocalised(version.label), language: version.language },
  };
}
