import { database } from "@/lib/db/client";
import { lookAtName } from "@/lib/protection/look-at-name";
import { nameReader } from "@/lib/protection/name-reader";
import { answer, publishReady } from "@/tests/factories/answer";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { namingFiles } from "./naming-files";
import type { Ground } from "./planting";
import { ProtectedWriter, type Submitted, withEffects } from "./protected-writer";

/**
 * Protected submissions of both kinds by an organisation that is in no directory any more, so that its name has no
 * other reason to stand anywhere. Gives that name.
 */
export async function plantProtected(ground: Ground): Promise<string> {
  const { planting, at, rapporteur, organiser } = ground;
  const { writer, name, organisationId } = await veiledWriter(ground);
  const toldTo = [writer.by];
  const secret = (what: string) => planting.secret(what, { toldTo });
  const named = (what: string) => planting.inside(what, toldTo);
  const files = await namingFiles(planting.takenOut("who made the files"));
  const pseudonym = planting.shown();
  const veiled = { protection: "pseudonym" as const, pseudonym, files };
  const comment = await writer.comment({ ...veiled, words: planting.shown() });
  const input = await writer.input({ ...veiled, words: planting.shown() });
  for (const one of [comment, input]) await writer.publish(one);
  await answer(rapporteur, comment.id);
  await publishReady(organiser, at.version.id, withEffects(organiser));

  const waiting = { protection: "pseudonym" as const, pseudonym: named("a pseudonym that waits for moderation") };
  const pending = await writer.input({ ...waiting, files, words: secret("protected words that wait for moderation") });
  const hidden = { protection: "confidential" as const, files };
  const confidential = [
    await writer.comment({ ...hidden, words: secret("a confidential comment") }),
    await writer.input({ ...hidden, words: secret("a confidential input") }),
  ];
  const hour = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 16);
  const later = { ...veiled, pseudonym: named("a pseudonym under embargo"), embargo: hour };
  const embargoed = [
    await writer.comment({ ...later, words: secret("a comment under embargo") }),
    await writer.input({ ...later, words: secret("an input under embargo") }),
  ];
  const given = { ...veiled, pseudonym: planting.takenOut("a pseudonym taken back", toldTo) };
  const withdrawn = [
    await writer.comment({ ...given, words: planting.takenOut("a protected comment taken back", toldTo) }),
    await writer.input({ ...given, words: planting.takenOut("a protected input taken back", toldTo) }),
  ];
  for (const one of [...embargoed, ...withdrawn]) await writer.publish(one);
  for (const one of withdrawn) await writer.withdraw(one);
  await database().organisation.update({ where: { id: organisationId }, data: { status: "suspended" } });
  await plantLook(ground, comment);
  await nameThem(ground, [comment, input, pending, ...confidential, ...embargoed, ...withdrawn], organisationId);
  return name;
}

async function veiledWriter({ planting, at, moderator }: Ground) {
  const name = planting.secret("the protected organisation");
  const organisation = await anOrganisation.verified({ name: `${name} Institute` });
  const contactEmail = `office@${planting.inside("the protected organisation's mail")}.example`;
  const acronym = planting.secret("the protected acronym", { length: 9 });
  const aliases = [planting.secret("another name of the protected organisation")];
  const data = { slug: name, acronym, contactEmail, aliases };
  await database().organisation.update({ where: { id: organisation.id }, data });
  const by = await aRepresentative.focalPointOf({ ...organisation, name: `${name} Institute` });
  const email = `${planting.inside("the protected writer's address")}@writer.example`;
  await database().person.update({
    where: { id: by.personId },
    data: { name: planting.inside("the protected writer"), email },
  });
  planting.tell(/protected/, [{ email }, { email: contactEmail }]);
  planting.secrets.push({
    ...{ what: "the id of the protected organisation", word: organisation.id, toldTo: [email, contactEmail] },
    ...{ kept: true, lifted: "page" },
  });
  return { writer: new ProtectedWriter(at, { ...by, email }, moderator), name, organisationId: organisation.id };
}

/** Somebody who may has looked at a name, and said why. */
async function plantLook({ planting, at, organiser, second }: Ground, { id }: Submitted): Promise<void> {
  await nameReader(withEffects(organiser), { consultationId: at.consultation.id, email: second.email });
  const reason = `Asked by ${planting.inside("why somebody looked at a protected name")}.`;
  await lookAtName(withEffects(second), { contributionId: id, reason });
}

async function nameThem({ planting }: Ground, all: readonly Submitted[], organisationId: string): Promise<void> {
  for (const { id, reference, trackingNumber } of all) {
    const files = await database().attachment.findMany({ where: { contributionId: id }, select: { id: true } });
    planting.contribution(
      { id, reference },
      files.map((file) => file.id),
    );
    planting.names.push({ trackingNumber: [trackingNumber] });
  }
  planting.names.push({ locale: ["en"], organisation: [organisationId] });
}
