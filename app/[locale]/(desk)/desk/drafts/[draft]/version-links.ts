import { getTranslations } from "next-intl/server";
import type { VersionLink } from "@/components/lineage/version-timeline";
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
  const t = await getTranslations("placements.desk");
  const words = await getTranslations("dispositions.desk");
  return new Map(
    draft.versions.map((version): [string, VersionLink[]] => {
      const placed = placements.get(version.id);
      const answered = answers.get(version.id);
      return [
        version.id,
        [
          // One line for each page: { href, label }.
          ...(answered === undefined
            ? []
            : [{ href: `/${locale}/desk/dispositions/${version.id}`, label: words("link", answered) }]),
          ...(placed === undefined ? [] : [{ href: `${here}/${version.id}/placements`, label: t("link", placed) }]),
        ],
      ];
    }),
  );
}
