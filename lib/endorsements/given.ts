import { publishedConsultation } from "@/lib/consultations/published-consultation";
import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { openlyBy } from "@/lib/protection/public-author";

/** Support that an organisation gives, as everybody reads it on its page. */
export type GivenEndorsement = {
  id: string;
  /** Tag of the document that shows the text: it is dropped when the text or the support goes. */
  tag: string;
  /** Path of the text below the locale. */
  path: string;
  title: string;
  /** The consultation that it belongs to. */
  place: Localised;
  endorsedAt: Date;
  /** Its words of support; null when none. */
  words: string | null;
  language: string;
};

const place = { select: { slug: true, title: true } } as const;

/** Published support of these organisations for texts that everybody may read, the latest first. */
export async function endorsementsBy(
  organisationIds: readonly string[],
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<GivenEndorsement>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const rows = await database().endorsement.findMany({
    where: {
      ...{ organisationId: { in: [...organisationIds] }, publication: "published", withdrawnAt: null },
      AND: [
        {
          OR: [
            { contribution: { ...openlyBy, ...publishedBy(now) } },
            { version: { status: { not: "draft" }, draft: { consultation: publishedConsultation() } } },
          ],
        },
        after === null
          ? {}
          : { OR: [{ publishedAt: { lt: after.at } }, { publishedAt: after.at, id: { lt: after.id } }] },
      ],
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: {
      ...{ id: true, words: true, language: true, endorsedAt: true, publishedAt: true },
      contribution: {
        select: { id: true, reference: true, input: { select: { title: true } }, consultation: place },
      },
      version: {
        select: { id: true, slug: true, title: true, draft: { select: { slug: true, consultation: place } } },
      },
    },
  });
  const page = toPage(rows, size, ({ publishedAt, id }) => ({ key: publishedAt?.toISOString() ?? "", id }));
  return {
    next: page.next,
    items: page.items.flatMap(({ contribution, version, publishedAt: _, ...row }) => {
      if (contribution !== null) {
        const { id, reference, input, consultation } = contribution;
        const title = input?.title || (reference ?? "");
        const path = `/contributions/${reference ?? ""}`;
        return { ...row, tag: `contribution:${id}`, path, title, place: readLocalised(consultation.title) };
      }
      if (version === null) return [];
      const { draft, title } = version;
      const path = `/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${version.slug}`;
      return { ...row, tag: `version:${version.id}`, path, title, place: readLocalised(draft.consultation.title) };
    }),
  };
}
