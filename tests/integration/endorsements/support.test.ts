import { expect, it } from "vitest";
import { decideEndorsement } from "@/lib/endorsements/decide-endorsement";
import { exportEndorsements } from "@/lib/endorsements/export-endorsements";
import { endorsementsAsCsv } from "@/lib/endorsements/exported-endorsement";
import { giveEndorsement } from "@/lib/endorsements/give-endorsement";
import { importSignatories, previewSignatories } from "@/lib/endorsements/import-signatories";
import { endorsementCounts, publicEndorsements, publicReservations } from "@/lib/endorsements/public";
import { countWaitingEndorsements, listWaitingEndorsements } from "@/lib/endorsements/queries";
import { withdrawEndorsement } from "@/lib/endorsements/withdraw-endorsement";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { theReasons } from "@/tests/factories/contribution";
import { anInput, aTemplate } from "@/tests/factories/input";
import { aSpeaker } from "@/tests/factories/joint-input";
import { anOrganisation } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();
const plain = { language: "en", words: "", reservations: [] };

it("support without words stands at once, for others' published texts only, once for each organisation", async () => {
  const at = await aConsultation.open();
  const template = await aTemplate(at);
  const author = await aSpeaker();
  const { by } = await aSpeaker();
  const { id: contributionId } = await anInput.published(at, template.id, author.by);
  const pending = await anInput.pending(at, template.id, author.by);
  await expect(giveEndorsement(depsOf(by), { ...plain, contributionId: pending.id })).rejects.toThrow(
    "errors.notFound",
  );
  await expect(giveEndorsement(depsOf(author.by), { ...plain, contributionId })).rejects.toThrow("errors.forbidden");
  const give = () => giveEndorsement(depsOf(by), { ...plain, contributionId });
  await Promise.allSettled([give(), give(), give()]);
  expect(await endorsementCounts({ contributionId })).toEqual([{ group: "civil_society", count: 1 }]);
});

it("words and reservations are read by nobody before a moderator has published them", async () => {
  const at = await aConsultation.open();
  const { by, organisation } = await aSpeaker();
  const versionId = at.version.id;
  const given = await giveEndorsement(depsOf(by), {
    versionId,
    language: "en",
    words: "We support it.",
    reservations: [
      { place: at.paragraph.id, words: "=HYPERLINK(1)" },
      { place: "", words: "" },
    ],
  });
  expect(given.state).toBe("given");
  expect((await publicEndorsements({ versionId }, {}, 10)).items).toEqual([]);
  expect(await endorsementCounts({ versionId })).toEqual([]);
  const moderator = await anOfficer.moderating(at);
  const [waiting] = await listWaitingEndorsements(moderator);
  expect(waiting).toMatchObject({ id: given.id, organisation: organisation.name, isOwn: false });
  // Whoever holds no office has nothing waiting, whatever waits elsewhere.
  expect(await countWaitingEndorsements(by)).toBe(0);
  const decision = { decision: "publish" as const, id: given.id, seenRevision: waiting?.revision ?? 0 };
  await expect(decideEndorsement(depsOf(by), decision)).rejects.toThrow("errors.notFound");
  await decideEndorsement(depsOf(moderator), decision);
  await expect(decideEndorsement(depsOf(moderator), decision)).rejects.toThrow("endorsements.errors.notInThisState");
  const [here] = await publicReservations({ versionId }, at.paragraph.id);
  expect(here).toMatchObject({ name: organisation.name, reservations: [{ words: "=HYPERLINK(1)" }] });
  expect(await publicReservations({ versionId }, at.lockedParagraph.id)).toEqual([]);
  expect(endorsementsAsCsv(await exportEndorsements({ versionId }))).toContain("We support it.,1: =HYPERLINK(1)");
  const stranger = await aSpeaker();
  await expect(withdrawEndorsement(depsOf(stranger.by), { id: given.id })).rejects.toThrow("errors.notFound");
  await withdrawEndorsement(depsOf(by), { id: given.id });
  expect((await publicEndorsements({ versionId }, {}, 10)).items).toEqual([]);
});

it("a reservation is on a place that the text has, and once on each", async () => {
  const at = await aConsultation.open();
  const other = await aConsultation.open();
  const { by } = await aSpeaker();
  const reserve = (...places: string[]) =>
    giveEndorsement(depsOf(by), {
      ...plain,
      versionId: at.version.id,
      reservations: places.map((place) => ({ place, words: "Not this." })),
    });
  await expect(reserve(other.paragraph.id)).rejects.toThrow("endorsements.errors.placeUnknown");
  await expect(reserve(at.paragraph.id, at.paragraph.id)).rejects.toThrow("endorsements.errors.samePlaceTwice");
});

it("a list of signatories is shown first, matches the directory, keeps nothing until confirmed, and adds once", async () => {
  const at = await aConsultation.open();
  const organiser = await anOfficer.organising(at);
  const known = await anOrganisation.verified({ name: "Demo Réseau Signé" });
  await client.organisation.update({ where: { id: known.id }, data: { aliases: ["The Signing Network"] } });
  const content = [
    "name,group,date",
    "the signing network,,2018-11-12",
    "'=Evil Corp,private-sector,2018-11-12",
    "Somebody Else,academia,",
    "Somebody else,academia,",
    "No Day,media,31/12/2018",
  ].join("\r\n");
  const file = { versionId: at.version.id, content };
  await expect(previewSignatories((await aSpeaker()).by, file, new Date())).rejects.toThrow("errors.notFound");
  const plan = await previewSignatories(organiser, file, new Date());
  expect(plan.rows.map(({ line }) => [line.kind, line.found])).toEqual([
    ["matched", "Demo Réseau Signé"],
    ["new", null],
    ["new", null],
    ["already", null],
    ["refused", null],
  ]);
  expect(await client.endorsement.count({ where: { versionId: at.version.id } })).toBe(0);
  const confirmed = { ...file, fingerprint: plan.fingerprint };
  expect(await importSignatories(depsOf(organiser), confirmed)).toEqual({ added: 3 });
  await expect(importSignatories(depsOf(organiser), confirmed)).rejects.toThrow("endorsements.errors.listChanged");
  expect(await endorsementCounts({ versionId: at.version.id })).toHaveLength(3);
  expect(endorsementsAsCsv(await exportEndorsements({ versionId: at.version.id }))).toContain("'=Evil Corp,");
});

it("whoever endorsed is told by mail what became of their words, once, with the reason where they were refused", async () => {
  const at = await aConsultation.open();
  const moderator = await anOfficer.moderating(at);
  await theReasons();
  const reason = await client.moderationReason.findFirstOrThrow({
    where: { active: true, appliesTo: { has: "refuse" } },
  });
  const { title } = await client.draftVersion.findUniqueOrThrow({ where: { id: at.version.id } });
  const { by } = await aSpeaker();
  const give = () =>
    giveEndorsement(depsOf(by), { ...plain, versionId: at.version.id, words: "We <b>support</b> it." });
  const letters = () =>
    client.mail.findMany({
      where: { template: "endorsement-decided", recipient: by.email },
      orderBy: { createdAt: "asc" },
      select: { values: true },
    });
  const { id } = await give();
  const seenRevision = async () => (await client.endorsement.findUniqueOrThrow({ where: { id } })).revision;
  const refusal = { decision: "refuse" as const, id, seenRevision: await seenRevision(), reasonCode: reason.code };
  const outcomes = await Promise.allSettled([1, 2].map(() => decideEndorsement(depsOf(moderator), refusal)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await give();
  await decideEndorsement(depsOf(moderator), { decision: "publish", id, seenRevision: await seenRevision() });
  expect((await letters()).map(({ values }) => values)).toMatchObject([
    { decision: "refuse", reason: expect.stringMatching(/\w/), text: title },
    { decision: "publish", reason: "" },
  ]);
});

it("words of an organisation that is suspended are not published; what it had published stays and says so", async () => {
  const at = await aConsultation.open();
  const moderator = await anOfficer.moderating(at);
  const versionId = at.version.id;
  const { by, organisation } = await aSpeaker();
  const { id } = await giveEndorsement(depsOf(by), { ...plain, versionId, words: "We support it." });
  const stand = (status: "verified" | "suspended") =>
    client.organisation.update({ where: { id: organisation.id }, data: { status } });
  const publish = () => decideEndorsement(depsOf(moderator), { decision: "publish", id, seenRevision: 1 });
  await stand("suspended");
  await expect(publish()).rejects.toThrow("endorsements.errors.suspended");
  expect((await publicEndorsements({ versionId }, {}, 10)).items).toEqual([]);
  await stand("verified");
  await publish();
  expect((await publicEndorsements({ versionId }, {}, 10)).items).toMatchObject([{ isSuspended: false }]);
  await stand("suspended");
  expect((await publicEndorsements({ versionId }, {}, 10)).items).toMatchObject([{ isSuspended: true }]);
});
