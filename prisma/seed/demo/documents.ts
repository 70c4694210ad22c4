import { Temporal } from "temporal-polyfill";
import { database } from "@/lib/db/client";
import { addAnnotation } from "@/lib/documents/add-annotation";
import { addRelation } from "@/lib/documents/add-relation";
import { addSponsor } from "@/lib/documents/add-sponsor";
import { endSponsor } from "@/lib/documents/end-sponsor";
import { getTopicsForDesk } from "@/lib/documents/queries";
import {
  addAnnotationSchema,
  addRelationSchema,
  addSponsorSchema,
  endSponsorSchema,
  setThemesSchema,
  setTopicsSchema,
} from "@/lib/documents/schema";
import { setThemes } from "@/lib/documents/set-themes";
import { setTopics } from "@/lib/documents/set-topics";
import { storedThemes } from "@/lib/documents/stored-themes";
import { createDraft } from "@/lib/drafts/create-draft";
import { createDraftSchema } from "@/lib/drafts/schema";
import type { Deps } from "@/lib/jobs/queue";
import { alternatives, competed, correction, origins, sponsors, themes, topics } from "../content/documents";
import { actAs, type Staff } from "./people";
import { importText, publish } from "./versions";

/** Competing drafts with their sponsors and themes, what the guidance goes back to, and a correction beside it. */
export async function seedDocuments(staff: Staff): Promise<void> {
  const organiser = await actAs(staff.organiser);
  const { id: consultationId } = await database().consultation.findUniqueOrThrow({
    where: { slug: competed },
    select: { id: true },
  });
  for (const { slug, symbol, title, versionSlug, versionLabel, file } of alternatives) {
    const competing = await createDraft(organiser, createDraftSchema.parse({ consultationId, slug, symbol, title }));
    const text = {
      draftId: competing.id,
      slug: versionSlug,
      label: versionLabel,
      title: title.en,
      language: "en",
      file,
    };
    await publish(organiser, await importText(organiser, text));
  }
  await seedSponsors(organiser);
  await seedThemes(organiser, consultationId);
  await seedOrigins(organiser);
  await seedCorrection(organiser);
  await seedTopics(organiser);
}

async function seedSponsors(organiser: Deps): Promise<void> {
  for (const { draft, organisation = "", name = "", joinedDaysAgo, leftDaysAgo } of sponsors) {
    const draftId = await draftNamed(draft);
    await addSponsor(
      organiser,
      addSponsorSchema.parse({ draftId, organisation, name, joinedOn: dayAgo(joinedDaysAgo) }),
    );
    if (leftDaysAgo === undefined) continue;
    const { id: sponsorId } = await database().draftSponsor.findFirstOrThrow({
      where: { draftId },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    await endSponsor(organiser, endSponsorSchema.parse({ sponsorId, leftOn: dayAgo(leftDaysAgo) }));
  }
}

async function seedThemes(organiser: Deps, consultationId: string): Promise<void> {
  const [principles, alternative] = [await draftNamed("principles"), await draftNamed("alternative")];
  const charter = await draftNamed("charter");
  const { fingerprint } = await storedThemes(database(), consultationId);
  await setThemes(
    organiser,
    setThemesSchema.parse({
      consultationId,
      seen: fingerprint,
      themes: themes.map((theme, place) => ({
        place,
        title: theme.title,
        paragraphs: { [principles]: theme.principles, [alternative]: theme.alternative, [charter]: theme.charter },
      })),
    }),
  );
}

async function seedOrigins(organiser: Deps): Promise<void> {
  const draftId = await draftNamed("guidance");
  for (const origin of origins) await addRelation(organiser, addRelationSchema.parse({ draftId, ...origin }));
  const toDraftId = draftId;
  await addRelation(
    organiser,
    addRelationSchema.parse({ draftId: await draftNamed("procedure"), kind: "derived_from", toDraftId }),
  );
}

async function seedCorrection(organiser: Deps): Promise<void> {
  const { draft, version, paragraph, words } = correction;
  const { id } = await database().draftVersion.findFirstOrThrow({
    where: { slug: version, draft: { slug: draft } },
    select: { id: true },
  });
  await addAnnotation(organiser, addAnnotationSchema.parse({ versionId: id, kind: "correction", paragraph, words }));
}

async function seedTopics(organiser: Deps): Promise<void> {
  const draftId = await draftNamed("guidance");
  const { fingerprint } = await getTopicsForDesk(organiser.actor, draftId);
  await setTopics(organiser, setTopicsSchema.parse({ draftId, seen: fingerprint, topics }));
}

async function draftNamed(slug: string): Promise<string> {
  return (await database().draft.findFirstOrThrow({ where: { slug }, select: { id: true } })).id;
}

function dayAgo(days: number): string {
  return Temporal.Now.plainDateISO("UTC").subtract({ days }).toString();
}
