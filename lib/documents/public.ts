import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** A correction or a note that stands beside a published text. */
export type PublicAnnotation = {
  id: string;
  kind: "correction" | "note";
  /** Null when it is about the whole text. */
  paragraphId: string | null;
  words: Localised;
  createdAt: Date;
};

/** What stands beside a published version, oldest first; nothing for one that is not published. */
export async function annotationsOf(versionId: string): Promise<PublicAnnotation[]> {
  const rows = await database().annotation.findMany({
    where: { versionId, withdrawnAt: null, version: { status: { not: "draft" } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, paragraphId: true, words: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, words: readLocalised(row.words) }));
}

export type PublicSponsor = {
  id: string;
  name: string;
  /** Of its page in the directory; null for a State or body that is not in it. */
  organisation: string | null;
  joinedOn: Date;
  /** Null while it sponsors. */
  leftOn: Date | null;
};

export type RelationKind = "derived_from" | "revises" | "replaces" | "translates" | "responds_to";

/** How a draft and another document stand to each other, seen from the draft. */
export type PublicRelation = {
  id: string;
  kind: RelationKind;
  /** to: the draft is derived from the other; from: the other is derived from the draft. */
  direction: "to" | "from";
  title: Localised;
  /** Its page without the language, for a draft here; else its https address; null when it has none. */
  page: string | null;
  address: string | null;
};

/** What belongs to a draft beside its texts. */
export type DraftDocuments = { sponsors: PublicSponsor[]; relations: PublicRelation[] };

/** The same for one version, with the file it was imported from and what stands beside its text. */
export type VersionDocuments = DraftDocuments & {
  /** Null when the text was typed or pasted. */
  original: { name: string | null; bytes: number } | null;
  annotations: PublicAnnotation[];
};

/** What belongs to a published version; nothing for one that is not. */
export async function versionDocuments(versionId: string): Promise<VersionDocuments> {
  const [draft, annotations] = await Promise.all([
    database().draft.findFirst({
      where: { versions: { some: { id: versionId, status: { not: "draft" } } } },
      select: {
        ...besideDraft,
        versions: { where: { id: versionId }, select: { sourceName: true, source: { select: { bytes: true } } } },
      },
    }),
    annotationsOf(versionId),
  ]);
  if (draft === null) return { original: null, annotations: [], sponsors: [], relations: [] };
  const [version] = draft.versions;
  const original = version?.source ? { name: version.sourceName, bytes: version.source.bytes } : null;
  return { ...toDocuments(draft), original, annotations };
}

const otherDraft = {
  select: {
    slug: true,
    title: true,
    consultation: { select: { slug: true, status: true, process: { select: { status: true } } } },
    versions: {
      where: { status: { not: "draft" as const }, translationOfId: null },
      orderBy: { position: "desc" as const },
      take: 1,
      select: { slug: true },
    },
  },
};

const besideDraft = {
  sponsors: {
    orderBy: [{ joinedOn: "asc" as const }, { name: "asc" as const }],
    select: {
      id: true,
      name: true,
      joinedOn: true,
      leftOn: true,
      organisation: { select: { slug: true, name: true, status: true } },
    },
  },
  relations: {
    orderBy: { createdAt: "asc" as const },
    select: { id: true, kind: true, title: true, address: true, toDraft: otherDraft },
  },
  relatedFrom: { orderBy: { createdAt: "asc" as const }, select: { id: true, kind: true, draft: otherDraft } },
};

/** Sponsors and relations of several published drafts, by the draft; documents that are not public are left out. */
export async function draftDocuments(draftIds: readonly string[]): Promise<Map<string, DraftDocuments>> {
  const rows = await database().draft.findMany({
    where: { id: { in: [...draftIds] } },
    select: { id: true, ...besideDraft },
  });
  return new Map(rows.map(({ id, ...row }) => [id, toDocuments(row)]));
}

type DocumentsRow = {
  sponsors: (Omit<PublicSponsor, "organisation"> & {
    organisation: { slug: string; name: string; status: string } | null;
  })[];
  relations: {
    id: string;
    kind: RelationKind;
    title: string | null;
    address: string | null;
    toDraft: OtherDraft | null;
  }[];
  relatedFrom: { id: string; kind: RelationKind; draft: OtherDraft }[];
};

function toDocuments({ sponsors, relations, relatedFrom }: DocumentsRow): DraftDocuments {
  return {
    sponsors: sponsors.map(({ organisation, ...sponsor }) => ({
      ...sponsor,
      name: organisation?.name ?? sponsor.name,
      organisation: organisation?.status === "verified" ? organisation.slug : null,
    })),
    relations: [
      ...relations.flatMap(({ toDraft, title, address, ...relation }) =>
        toDraft === null
          ? [{ ...relation, direction: "to" as const, title: { "": title ?? "" }, page: null, address }]
          : related(relation, "to", toDraft),
      ),
      ...relatedFrom.flatMap(({ draft, ...relation }) => related(relation, "from", draft)),
    ],
  };
}

type OtherDraft = {
  slug: string;
  title: unknown;
  consultation: { slug: string; status: string; process: { status: string } };
  versions: { slug: string }[];
};

function related(
  relation: { id: string; kind: RelationKind },
  direction: PublicRelation["direction"],
  { slug, title, consultation, versions: [version] }: OtherDraft,
): PublicRelation[] {
  const isPublic = consultation.status !== "draft" && consultation.process.status === "published";
  if (version === undefined || !isPublic) return [];
  const page = `/consultations/${consultation.slug}/drafts/${slug}/${version.slug}`;
  return [{ ...relation, direction, title: readLocalised(title), page, address: null }];
}
