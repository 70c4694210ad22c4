import { database } from "@/lib/db/client";
import { confirmLineage } from "@/lib/drafts/confirm-lineage";
import { lineageMark } from "@/lib/drafts/lineage-mark";
import { readLineageRows } from "@/lib/drafts/propose-lineage";
import type { ContentConsultation } from "../content/content-types";
import { actAs, type Staff } from "./people";
import { publish, seedVersion } from "./versions";

/** The text that goes on from the one commented on: its lineage is confirmed, then it and its translation are published. */
export async function seedZeroDraft({ draft }: ContentConsultation, staff: Staff): Promise<string> {
  const organiser = await actAs(staff.organiser);
  const { id: draftId } = await database().draft.findFirstOrThrow({
    where: { slug: draft.slug },
    select: { id: true },
  });
  const original = await seedVersion(organiser, draftId, draft, "en", null);
  const rows = await readLineageRows(database(), original);
  await confirmLineage(organiser, { versionId: original, seen: lineageMark(rows) });
  await publish(organiser, original);
  await publish(organiser, await seedVersion(organiser, draftId, draft, "ar", original));
  return original;
}
