import { subjectFor } from "@/lib/organisations/load-organisation";
import { organisationPolicy, visibleTo } from "@/lib/organisations/policy";
import { anActor, aPerson } from "../../factories/actor";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import type { TestDatabase } from "../../support/database";

/** For several people: the organisations that `visibleTo` lists, and those that the policy lets them read. */
export async function policyRows(client: TestDatabase["client"]) {
  const made = [
    await anOrganisation.pending(),
    await anOrganisation.verified(),
    await anOrganisation.rejected(),
    await anOrganisation.suspended(),
  ];
  const representatives = await Promise.all(made.map((organisation) => aRepresentative.of(organisation)));
  const people = [
    anActor(await aPerson()),
    anActor(await aPerson({ administrator: true })),
    ...representatives.map((actor) =>
      actor.organisation?.status === "rejected" ? { ...actor, organisation: null } : actor,
    ),
    ...representatives.map((actor) => ({ ...actor, organisation: null })),
  ];
  const rows = await client.organisation.findMany({ select: { id: true, status: true }, orderBy: { id: "asc" } });
  const listed: string[][] = [];
  const readable: string[][] = [];
  for (const actor of people) {
    const found = await client.organisation.findMany({
      where: visibleTo(actor),
      select: { id: true },
      orderBy: { id: "asc" },
    });
    listed.push(found.map(({ id }) => id));
    const allowed: string[] = [];
    for (const row of rows) {
      if (organisationPolicy.read(actor, await subjectFor(client, actor, row))) allowed.push(row.id);
    }
    readable.push(allowed);
  }
  return { listed, readable };
}
