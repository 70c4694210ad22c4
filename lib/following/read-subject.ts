import { publishedConsultation } from "@/lib/consultations/published-consultation";
import type { Database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { topicNames } from "@/lib/organisations/topics";
import { isNarrowed, readSearchSubject } from "@/lib/search/search-subject";
import { normLetter } from "@/lib/templates/norm-names";
import type { FollowSubject } from "./schema";

/** What is followed, as everybody may know it. */
export type PublicSubject = {
  name:
    | { kind: "words"; text: Localised }
    /** A paragraph: of which text, and its number there; null where it has none. */
    | { kind: "paragraph"; document: Localised; number: string | null }
    | { kind: "norm"; norm: string }
    | { kind: "search"; words: string; isNarrowed: boolean };
  /** Path below the locale. */
  path: string;
};

/** What can be followed, or null where there is nothing that everybody may see. */
export async function readSubject(db: Database, { kind, subject }: FollowSubject): Promise<PublicSubject | null> {
  switch (kind) {
    case "process":
      return named(
        await db.process.findFirst({ where: { id: subject, status: "published" }, select: { name: true, slug: true } }),
        "/processes",
      );
    case "consultation": {
      const where = { id: subject, ...publishedConsultation() };
      const row = await db.consultation.findFirst({ where, select: { title: true, slug: true } });
      return row === null ? null : named({ name: row.title, slug: row.slug }, "/consultations");
    }
    case "organisation": {
      const where = { id: subject, status: "verified" as const };
      const row = await db.organisation.findFirst({ where, select: { name: true, slug: true } });
      return row === null ? null : named({ name: { en: row.name }, slug: row.slug }, "/organisations");
    }
    case "document":
      return readDocument(db, subject);
    case "paragraph":
      return readParagraph(db, subject);
    case "topic":
      return readTopic(db, subject);
    case "search":
      return readSearch(subject);
  }
}

function named(row: { name: unknown; slug: string } | null, below: string): PublicSubject | null {
  if (row === null) return null;
  return { name: { kind: "words", text: readLocalised(row.name) }, path: `${below}/${row.slug}` };
}

const place = {
  slug: true,
  draft: { select: { slug: true, title: true, consultation: { select: { slug: true } } } },
} as const;

type Place = { slug: string; draft: { slug: string; title: unknown; consultation: { slug: string } } };

function pathOf({ slug, draft }: Place): string {
  return `/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${slug}`;
}

/** Its newest text that everybody may read. */
async function readDocument(db: Database, draftId: string): Promise<PublicSubject | null> {
  const version = await db.draftVersion.findFirst({
    where: { draftId, translationOfId: null, ...publishedVersion() },
    orderBy: [{ position: "desc" }, { id: "desc" }],
    select: place,
  });
  if (version === null) return null;
  return { name: { kind: "words", text: readLocalised(version.draft.title) }, path: pathOf(version) };
}

/** The paragraph as it stands in the newest text that still has it. */
async function readParagraph(db: Database, lineageId: string): Promise<PublicSubject | null> {
  const row = await db.paragraph.findFirst({
    where: { lineageId, kind: "paragraph", version: { translationOfId: null, ...publishedVersion() } },
    orderBy: [{ version: { position: "desc" } }, { position: "asc" }],
    select: { number: true, anchor: true, version: { select: place } },
  });
  if (row === null) return null;
  const { number, anchor, version } = row;
  return {
    name: { kind: "paragraph", document: readLocalised(version.draft.title), number },
    path: `${pathOf(version)}#${anchor}`,
  };
}

function readSearch(subject: string): PublicSubject {
  const search = readSearchSubject(subject);
  const query = subject.startsWith("?") ? subject : `?${new URLSearchParams({ q: subject })}`;
  return {
    name: { kind: "search", words: search.words, isNarrowed: isNarrowed(search) },
    path: `/search${query}`,
  };
}

/** A norm, a topic of the platform, or an area of a process. */
async function readTopic(db: Database, subject: string): Promise<PublicSubject | null> {
  if (subject.startsWith("norm-")) {
    return { name: { kind: "norm", norm: subject }, path: `/norms/${normLetter(subject)}` };
  }
  const text = topicNames(subject);
  return text === null ? readArea(db, subject) : { name: { kind: "words", text }, path: `/topics/${subject}` };
}

async function readArea(db: Database, id: string): Promise<PublicSubject | null> {
  const area = await db.area.findFirst({
    where: { id, process: { status: "published" } },
    select: { slug: true, name: true, process: { select: { slug: true } } },
  });
  return area === null ? null : named(area, `/processes/${area.process.slug}/areas`);
}
