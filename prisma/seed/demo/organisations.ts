import { database } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { mergeOrganisation } from "@/lib/organisations/merge-organisation";
import type { DirectoryEntry, InventedOrganisation } from "../content/content-types";
import { merged, waiting } from "../content/duplicates";
import { inventedOrganisations } from "../content/invented-organisations";
import { organisations } from "../content/organisations";
import { actAs, type Staff, seedPerson } from "./people";

/** The directory: real organisations as entries nobody speaks for, invented ones with their people. */
export async function seedOrganisations(staff: Staff): Promise<void> {
  for (const entry of organisations) await seedEntry(entry, "verified", null);
  for (const organisation of inventedOrganisations) await seedInvented(organisation);
  await seedDuplicates(staff);
  for (const { slug, partOf = [] } of [...organisations, ...inventedOrganisations]) {
    for (const whole of partOf) {
      await database().organisationPart.create({
        data: { part: { connect: { slug } }, whole: { connect: { slug: whole } } },
      });
    }
  }
}

/** One entry that was merged into another, and a pair that waits for the administrator. */
async function seedDuplicates(staff: Staff): Promise<void> {
  for (const entry of [merged.into, ...waiting]) await seedEntry(entry, "verified", null);
  const id = await seedEntry(merged.from, "verified", null);
  await mergeOrganisation(await actAs(staff.administrator), { id, seenRevision: 1, into: merged.into.name });
}

async function seedInvented({ people, status, statusReason, ...entry }: InventedOrganisation): Promise<void> {
  const contact = people.find((person) => person.role === "focal_point")?.email ?? null;
  const organisationId = await seedEntry(entry, status, contact, statusReason);
  const now = systemClock.now();
  for (const { email, name, role } of people) {
    const personId = await seedPerson(email, name);
    await database().representation.create({
      data: { organisationId, personId, email, role, status: "active", startedAt: now, createdAt: now },
    });
  }
}

async function seedEntry(
  { names = [], meetings, isStub: _, partOf: __, ...entry }: DirectoryEntry,
  status: InventedOrganisation["status"],
  contactEmail: string | null,
  statusReason?: string,
): Promise<string> {
  const now = systemClock.now();
  const made = await database().organisation.create({
    data: {
      ...entry,
      names: Object.fromEntries(names.map(({ language, name }) => [language, name])),
      ...(meetings === undefined ? {} : { answers: { meetings } }),
      descriptionLanguage: entry.description === null ? null : "en",
      status,
      statusReason: statusReason ?? null,
      contactEmail,
      contactConfirmedAt: contactEmail === null ? null : now,
      createdAt: now,
      verifiedAt: status === "verified" ? now : null,
    },
    select: { id: true },
  });
  return made.id;
}
