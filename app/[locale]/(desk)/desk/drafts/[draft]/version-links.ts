import type { VersionLink } from "@/components/lineage/version-timeline";
import type { getDraftForDesk } from "@/lib/drafts/queries";

type Draft = Awaited<ReturnType<typeof getDraftForDesk>>;

/**
 * Further pages about each version, by its id: whoever adds a desk page about a version adds its line here. A page that
 * the reader may not open is left out.
 */
export async function versionLinks(_locale: string, draft: Draft): Promise<Map<string, VersionLink[]>> {
  return new Map(
    draft.versions.map((version): [string, VersionLink[]] => [
      version.id,
      [
        // One line for each page: { href, label }.
      ],
    ]),
  );
}
