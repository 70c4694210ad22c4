import { database } from "@/lib/db/client";
import { addTranslation } from "@/lib/translations/add-translation";
import { addTranslationSchema } from "@/lib/translations/schema";
import { settleTranslation } from "@/lib/translations/settle-translation";
import { consultation } from "../content/consultation";
import { translations } from "../content/translations";
import { actAs, type Staff } from "./people";

/** Translations with each mark, added by the moderator and read by the organiser where somebody has read them. */
export async function seedTranslations(staff: Staff): Promise<void> {
  const moderator = await actAs(staff.moderator);
  const organiser = await actAs(staff.organiser);
  for (const { of, mark, engine = null, madeBy = null, language, words } of translations) {
    const { id } = await addTranslation(
      moderator,
      addTranslationSchema.parse({
        ...("words" in of
          ? { of: "contribution", target: await commentSaying(of.words) }
          : { of: "paragraph", target: await paragraphOfGuidance(of.paragraph) }),
        ...{ language, by: mark === "machine" ? "machine" : "person", engine, madeBy, words },
      }),
    );
    if (mark === "machine") continue;
    const { revision: seenRevision } = await database().translation.findUniqueOrThrow({
      where: { id },
      select: { revision: true },
    });
    await settleTranslation(organiser, {
      id,
      seenRevision,
      decision: mark === "official" ? "make_official" : "review",
    });
  }
}

async function commentSaying(words: string): Promise<string> {
  const row = await database().contribution.findFirstOrThrow({
    where: { bodyText: { contains: words }, publication: "published" },
    select: { id: true },
  });
  return row.id;
}

async function paragraphOfGuidance(number: string): Promise<string> {
  const { slug, versionSlug } = consultation.draft;
  const row = await database().paragraph.findFirstOrThrow({
    where: { number, version: { slug: versionSlug, draft: { slug } } },
    select: { id: true },
  });
  return row.id;
}
