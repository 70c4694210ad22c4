import { publishedConsultation } from "@/lib/consultations/published-consultation";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

export type PublicParagraph = {
  id: string;
  /** The same in every version and translation in which it lives on. */
  lineageId: string;
  kind: "heading" | "paragraph";
  depth: number;
  number: string | null;
  anchor: string;
  aliases: string[];
  locked: boolean;
  html: string;
  text: string;
};

export type VersionLink = { slug: string; language: string; label: Localised; status: string; position: number };

/** A published text with everything that its page shows but the comments. */
export type PublicVersion = {
  id: string;
  slug: string;
  label: Localised;
  title: string;
  language: string;
  status: string;
  publishedAt: Date | null;
  /** What the translation is worth and who made it; null for an original. */
  translation: { mark: "machine" | "reviewed" | "official"; engine: string | null; madeBy: string | null } | null;
  /** The version it goes on from; null for a first text and for a translation. */
  previousId: string | null;
  /** Its place in the order in which the versions of the draft were made. */
  position: number;
  draft: { id: string; slug: string; symbol: string | null; title: Localised };
  consultation: { id: string; slug: string; title: Localised; process: { slug: string; name: Localised } };
  rounds: { id: string; opensAt: Date; closesAt: Date; zone: string; extensions: { oldClosesAt: Date }[] }[];
  /** The text this one translates, and the translations of it. */
  source: VersionLink | null;
  translations: VersionLink[];
  otherVersions: VersionLink[];
  paragraphs: PublicParagraph[];
  footnotes: { number: number; html: string }[];
};

type Address = { consultation: string; draft: string; version: string };

const link = { select: { slug: true, language: true, label: true, status: true, position: true } } as const;

/** One published version of a draft, or null where there is none to show. */
export async function publicVersion(address: Address): Promise<PublicVersion | null> {
  const [head, paragraphs] = await Promise.all([publicHead(address), paragraphsAt(address)]);
  return head === null ? null : { ...head, paragraphs };
}

/** Its paragraphs in their order, whether it is to be shown or not; as rows, of which there may be many. */
function paragraphsAt({ consultation, draft, version }: Address): Promise<PublicParagraph[]> {
  return database().$queryRaw`
    SELECT p.id, p."lineageId", p.kind::text, p.depth, p.number, p.anchor, p.aliases, p.locked, p.html, p.text
    FROM consultation c
      JOIN draft d ON d."consultationId" = c.id
      JOIN draft_version v ON v."draftId" = d.id
      JOIN paragraph p ON p."versionId" = v.id
    WHERE c.slug = ${consultation} AND d.slug = ${draft} AND v.slug = ${version}
    ORDER BY p.position`;
}

/** What is said of it beside its paragraphs; null where there is none to show. */
async function publicHead(address: Address): Promise<Omit<PublicVersion, "paragraphs"> | null> {
  const row = await database().draftVersion.findFirst({
    where: {
      slug: address.version,
      status: { not: "draft" },
      draft: {
        slug: address.draft,
        consultation: {
          slug: address.consultation,
          ...publishedConsultation(),
        },
      },
    },
    select: {
      id: true,
      slug: true,
      label: true,
      title: true,
      language: true,
      status: true,
      publishedAt: true,
      previousId: true,
      position: true,
      translationOf: link,
      translationMark: true,
      translationEngine: true,
      translatedBy: true,
      translations: link,
      footnotes: { orderBy: { number: "asc" }, select: { number: true, html: true } },
      draft: {
        select: {
          id: true,
          slug: true,
          symbol: true,
          title: true,
          versions: { ...link, where: { status: { not: "draft" } }, orderBy: { position: "desc" } },
          consultation: {
            select: {
              id: true,
              slug: true,
              title: true,
              process: { select: { slug: true, name: true } },
              rounds: {
                where: { acceptsComments: true },
                select: {
                  id: true,
                  opensAt: true,
                  closesAt: true,
                  zone: true,
                  extensions: { select: { oldClosesAt: true }, orderBy: { extendedAt: "asc" } },
                },
                orderBy: { position: "asc" },
              },
            },
          },
        },
      },
    },
  });
  if (row === null) return null;
  const { draft, translationOf, translations, label, translationMark, translationEngine, translatedBy, ...version } =
    row;
  return {
    ...version,
    label: readLocalised(label),
    translation:
      translationMark === null ? null : { mark: translationMark, engine: translationEngine, madeBy: translatedBy },
    draft: { id: draft.id, slug: draft.slug, symbol: draft.symbol, title: readLocalised(draft.title) },
    consultation: {
      id: draft.consultation.id,
      slug: draft.consultation.slug,
      title: readLocalised(draft.consultation.title),
      process: { slug: draft.consultation.process.slug, name: readLocalised(draft.consultation.process.name) },
    },
    rounds: draft.consultation.rounds,
    source: toLink(translationOf),
    translations: translations.map(toLink).filter((entry) => entry !== null),
    otherVersions: draft.versions
      .filter((other) => other.slug !== version.slug)
      .map(toLink)
      .filter((entry) => entry !== null),
  };
}

type LinkRow = { slug: string; language: string; label: unknown; status: string; position: number };

function toLink(row: LinkRow | null): VersionLink | null {
  return row === null || row.status === "draft" ? null : { ...row, label: readLocalised(row.label) };
}
