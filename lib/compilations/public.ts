import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeCursor } from "@/lib/kernel/pages";
import { type CompilationPart, partAfter, type SectionStart, startsOf } from "./compilation-part";
import type { CompiledComment } from "./compiled-comment";
import { type PublishedNow, publishedNow } from "./fingerprint";
import { type ListedFile, listFiles } from "./listed-files";
import { outlineOf } from "./pieces";
import { readComments } from "./read-comments";
import { type Arrangement, type FileKind, textOrder } from "./schema";
import { readVersionHead, type VersionHead } from "./version-head";

/** A text of a consultation that has a compilation; `name` is how addresses call it, as in guidance:zero-draft. */
export type CompiledVersion = { id: string; name: string; title: string; label: Localised; language: string };

/** The page of a compilation: what it is of, one part of its comments, and the files made of it. */
export type PublicCompilation = {
  consultation: { id: string; slug: string; title: Localised };
  versions: CompiledVersion[];
  version: VersionHead;
  published: PublishedNow;
  sections: SectionStart[];
  part: CompilationPart;
  comments: Map<string, CompiledComment>;
  files: ListedFile[];
};

type Asked = { version: string | null; by: Arrangement; cursor: string | null; locale: string };

/**
 * The published texts of a consultation, newest first, translations only where somebody commented on them; null where
 * there is no such consultation. The one to begin with is the newest that has comments.
 */
async function compiledVersions(slug: string, now: Date) {
  const rows = await database().draftVersion.findMany({
    where: { ...publishedVersion(), draft: { consultation: { ...publishedVersion().draft.consultation, slug } } },
    select: {
      id: true,
      slug: true,
      title: true,
      label: true,
      language: true,
      translationOfId: true,
      draft: { select: { slug: true, consultation: { select: { id: true, slug: true, title: true } } } },
    },
    orderBy: [{ publishedAt: "desc" }, { position: "desc" }],
  });
  const [first] = rows;
  if (first === undefined) return null;
  const { consultation } = first.draft;
  const commented = new Set(
    await commentedAmong(
      rows.map(({ id }) => id),
      now,
    ),
  );
  const versions = rows.map(({ label, draft, slug: its, ...version }) => {
    return { ...version, name: `${draft.slug}:${its}`, label: readLocalised(label) };
  });
  return {
    consultation: { ...consultation, title: readLocalised(consultation.title) },
    all: versions,
    versions: versions.filter(({ id, translationOfId }) => translationOfId === null || commented.has(id)),
    first: versions.find(({ id }) => commented.has(id)) ?? versions.find((version) => version.translationOfId === null),
  };
}

async function commentedAmong(versionIds: string[], now: Date): Promise<string[]> {
  const rows = await database().contribution.groupBy({
    by: ["versionId"],
    where: { versionId: { in: versionIds }, kind: "comment", ...publishedBy(now) },
  });
  return rows.flatMap(({ versionId }) => versionId ?? []);
}

/** One part of the compilation of a text; null where there is no such text to show. */
export async function publicCompilation(slug: string, asked: Asked, now: Date): Promise<PublicCompilation | null> {
  const found = await compiledVersions(slug, now);
  const wanted = asked.version === null ? found?.first : found?.all.find(({ name }) => name === asked.version);
  const version = wanted === undefined ? null : await readVersionHead(wanted.id);
  if (found === null || version === null) return null;
  const sections = await outlineOf(version, asked.by, asked.locale, now);
  const part = partAfter(sections, asked.cursor === null ? null : decodeCursor(asked.cursor));
  const ids = part.sections.flatMap(({ comments }) => comments.map(({ id }) => id));
  const [comments, published] = await Promise.all([readComments(ids, now), publishedNow(database(), version.id, now)]);
  const files = await listFiles(version.id, kindsBeside(asked.by), asked.locale, published);
  return {
    consultation: found.consultation,
    versions: found.versions,
    version,
    published,
    sections: startsOf(sections),
    part,
    comments: new Map(comments.map((comment) => [comment.id, comment])),
    files,
  };
}

/** The files that stand beside a compilation. */
function kindsBeside(by: Arrangement): { kind: FileKind; by: Arrangement }[] {
  return [
    { kind: "compilation", by },
    { kind: "rolling_text", by: textOrder },
    { kind: "draft_text", by: textOrder },
  ];
}
