import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type AuthorRow, type PublicAuthor, publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { type AskedChange, type AskedRow, askedColumns, toAsked } from "./asked-change";
import { fingerprintFor } from "./public-fingerprint";
import { type PublicMarker, publicMarker } from "./public-marker";
import { publishedBy } from "./published-by";
import { withTermPlaces } from "./term-occurrences";

/** Under whose name it stands; null for a person who answered a round that is open to everyone. */
export type PublicSubmitter = PublicAuthor | null;

/** A published contribution, in its own language. */
export type PublicContribution = {
  id: string;
  kind: "comment" | "input";
  /** Title of an input; null for a comment. */
  title: string | null;
  reference: string;
  type: string;
  language: string;
  /** Received after the closing hour, by leave. */
  late: boolean;
  bodyHtml: string;
  publishedAt: Date;
  submitter: PublicSubmitter;
  paragraphIds: string[];
  /** The same paragraphs as a link shows them, in the order of the text. */
  paragraphLinks: ParagraphLink[];
} & AskedChange;

/** A paragraph as a link shows it; a heading has no number. */
export type ParagraphLink = { id: string; anchor: string; number: string | null };

/** A published contribution on its own: with the text it is about, so that it can be read without the draft. */
export type PublicContributionPage = PublicContribution & {
  bodyText: string;
  submittedAt: Date;
  sha256: string | null;
  place: ContributionPlace;
  paragraphs: { anchor: string; number: string | null; text: string }[];
  /** Topics of the platform and names of `impactKinds` that its author marked it with. */
  topics: string[];
  impacts: string[];
};

export type ContributionPlace = {
  consultation: { id: string; slug: string; title: Localised };
  /** The text it is on; null for an input. */
  text: {
    draft: { slug: string; symbol: string | null; title: string };
    version: { id: string; slug: string; label: Localised; language: string };
  } | null;
};

/** What is read of a published comment to show it. */
export const shown = {
  id: true,
  kind: true,
  input: { select: { title: true } },
  reference: true,
  type: true,
  language: true,
  late: true,
  bodyHtml: true,
  ...askedColumns,
  publishedAt: true,
  ...publicAuthorSelect,
  targets: {
    select: { paragraphId: true, quote: true, paragraph: { select: { anchor: true, number: true } } },
    orderBy: { paragraph: { position: "asc" } },
  },
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
      ...{ topics: true, impacts: true },
      publication: true,
      submittedAt: true,
      receipts: { select: { sha256: true }, orderBy: { receivedAt: "desc" }, take: 1 },
      targets: {
        select: { paragraphId: true, quote: true, paragraph: { select: { anchor: true, number: true, text: true } } },
        orderBy: { paragraph: { position: "asc" } },
      },
    },
  });
  if (row === null) return publicMarker(reference);
  const shownAlone = toPublic(row);
  const [comment = shownAlone] = row.version === null ? [] : await withTermPlaces(row.version.id, [shownAlone]);
  return {
    ...comment,
    bodyText: row.bodyText,
    ...{ topics: row.topics, impacts: row.impacts },
    submittedAt: row.submittedAt ?? row.publishedAt ?? now,
    sha256: fingerprintFor(row),
    place: toPlace(row),
    paragraphs: row.targets.map((target) => target.paragraph),
  };
}

/** What of a contribution is read to show it. */
export type ShownRow = Pick<PublicContribution, "id" | "kind" | "type" | "language" | "late" | "bodyHtml"> &
  AskedRow &
  AuthorRow & {
    input: { title: string } | null;
    reference: string | null;
    publishedAt: Date | null;
    targets: { paragraphId: string; quote: string | null; paragraph: { anchor: string; number: string | null } }[];
  };

/** A published comment as it is shown. */
export function toPublic(row: ShownRow): PublicContribution {
  const { id, kind, type, language, late, bodyHtml } = row;
  return {
    id,
    kind,
    title: row.input?.title ?? null,
    type,
    language,
    late,
    bodyHtml,
    ...toAsked(row),
    reference: row.reference ?? "",
    publishedAt: row.publishedAt ?? new Date(0),
    submitter: publicAuthor(row),
    paragraphIds: row.targets.map((target) => target.paragraphId),
    paragraphLinks: row.targets.map(({ paragraphId, paragraph: { anchor, number } }) => ({
      id: paragraphId,
      anchor,
      number,
    })),
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
  } | null;
};

/** Where a contribution stands: the consultation and, for a comment, draft and version. */
export function toPlace({ consultation, version }: PlaceRow): ContributionPlace {
  return {
    consultation: { id: consultation.id, slug: consultation.slug, title: readLocalised(consultation.title) },
    text: version === null ? null : toText(version),
  };
}

function toText({ id, slug, label, language, title, draft }: NonNullable<PlaceRow["version"]>) {
  return { draft: { ...draft, title }, version: { id, slug, label: readLocalised(label), language } };
}
