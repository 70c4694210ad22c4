import { getTranslations } from "next-intl/server";
import type { VersionLink } from "@/components/lineage/version-timeline";
import { workProgress } from "@/lib/amendments/queries";
import { deskProgress } from "@/lib/dispositions/queries";
import type { getDraftForDesk } from "@/lib/drafts/queries";
import type { Actor } from "@/lib/kernel/actor";
import { placementProgress } from "@/lib/placements/queries";

type Draft = Awaited<ReturnType<typeof getDraftForDesk>>;

/**
 * Further pages about each version, by its id: whoever adds a desk page about a version adds its line here. A page that
 * the reader may not open is left out.
 */
export async function versionLinks(locale: string, draft: Draft, actor: Actor): Promise<Map<string, VersionLink[]>> {
  const here = `/${locale}/desk/drafts/${draft.id}`;
  const ids = draft.versions.map(({ id }) => id);
  const subject = { draftId: draft.id, processId: draft.consultation.processId };
  const placements = await placementProgress(actor, subject, ids);
  const answers = await deskProgress(actor, subject, ids);
  const words = await getTranslations("dispositions.desk");
  const work = await workProgress(actor, subject, draft.versions);
  const t = await getTranslations("placements");
  return new Map(
    draft.versions.map((version): [string, VersionLink[]] => {
      const placed = placements.get(version.id);
      const worked = work.get(version.id);
      const answered = answers.get(version.id);
      return [
        version.id,
        [
          // One line for each page: { href, label }.
          ...(answered === undefined
            ? []
            : [{ href: `/${locale}/desk/dispositions/${version.id}`, label: words("link", answered) }]),
          ...(worked === undefined ? [] : [{ href: `${here}/${version.id}/work`, label: t("work.link", worked) }]),
          ...(placed === undefined
            ? []
            : [{ href: `${here}/${version.id}/placements`, label: t("desk.link", placed) }]),
        ],
      ];
    }),
  );
}
