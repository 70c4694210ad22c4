import { publishedConsultation } from "@/lib/consultations/published-consultation";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** A published version as the pages about its amendments name it: everything but the text. */
export type PublicVersionHead = {
  id: string;
  slug: string;
  label: Localised;
  title: string;
  language: string;
  status: string;
  publishedAt: Date | null;
  position: number;
  draft: { id: string; slug: string; symbol: string | null };
  consultation: { id: string; slug: string; title: Localised; process: { slug: string; name: Localised } };
  rounds: { id: string; opensAt: Date; closesAt: Date; zone: string }[];
};

type Address = { consultation: string; draft: string; version: string };

/** The head of one published version of a draft, or null where there is none to show. */
export async function publicVersionHead(address: Address): Promise<PublicVersionHead | null> {
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
      position: true,
      draft: {
        select: {
          id: true,
          slug: true,
          symbol: true,
          consultation: {
            select: {
              id: true,
              slug: true,
              title: true,
              process: { select: { slug: true, name: true } },
              rounds: {
                where: { acceptsComments: true },
                select: { id: true, opensAt: true, closesAt: true, zone: true },
                orderBy: { position: "asc" },
              },
            },
          },
        },
      },
    },
  });
  if (row === null) return null;
  const { draft, label, ...version } = row;
  const { rounds, title, process, ...consultation } = draft.consultation;
  return {
    ...version,
    label: readLocalised(label),
    draft: { id: draft.id, slug: draft.slug, symbol: draft.symbol },
    consultation: {
      ...consultation,
      title: readLocalised(title),
      process: { slug: process.slug, name: readLocalised(process.name) },
    },
    rounds,
  };
}
