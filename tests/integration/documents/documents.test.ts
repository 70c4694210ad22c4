import { describe, expect, it } from "vitest";
import { addAnnotation } from "@/lib/documents/add-annotation";
import { addRelation } from "@/lib/documents/add-relation";
import { addSponsor } from "@/lib/documents/add-sponsor";
import { endSponsor } from "@/lib/documents/end-sponsor";
import { annotationsOf, draftDocuments, versionDocuments } from "@/lib/documents/public";
import { getDocumentsForDesk } from "@/lib/documents/queries";
import { removeRelation } from "@/lib/documents/remove-relation";
import { removeSponsor } from "@/lib/documents/remove-sponsor";
import { addAnnotationSchema, addRelationSchema, addSponsorSchema } from "@/lib/documents/schema";
import { withdrawAnnotation } from "@/lib/documents/withdraw-annotation";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { anOrganisation } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const relation = (draftId: string, given: object) =>
  addRelationSchema.parse({ draftId, kind: "derived_from", title: "", address: "", ...given });
const sponsor = (draftId: string, given: object) =>
  addSponsorSchema.parse({ draftId, organisation: "", name: "", joinedOn: "2026-10-18", ...given });
const annotation = (versionId: string, given: object = {}) =>
  addAnnotationSchema.parse({ versionId, kind: "correction", paragraph: "", words: { en: "It was 2015." }, ...given });

/** A consultation with a published draft, and its organiser. */
async function aPublished() {
  const at = await aConsultation.open();
  return { at, organiser: await anOfficer.organising(at), draftId: at.draft.id, versionId: at.version.id };
}

describe("relations between documents", () => {
  it("are listed on both sides: the recommendations list the toolkit as derived", async () => {
    const recommendations = await aPublished();
    const toolkit = await aPublished();
    await addRelation(depsOf(toolkit.organiser), relation(toolkit.draftId, { toDraftId: recommendations.draftId }));
    const own = await versionDocuments(toolkit.versionId);
    expect(own.relations).toMatchObject([{ kind: "derived_from", direction: "to" }]);
    const other = await versionDocuments(recommendations.versionId);
    const { consultation, draft, version } = toolkit.at;
    expect(other.relations).toEqual([
      {
        id: own.relations[0]?.id,
        kind: "derived_from",
        direction: "from",
        title: expect.objectContaining({ en: expect.any(String) }),
        page: `/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}`,
        address: null,
      },
    ]);
  });

  it("never show a draft that nobody may read yet, and go when they are taken back", async () => {
    const { organiser, draftId, versionId } = await aPublished();
    const hidden = await aConsultation.open({ versionStatus: "draft" });
    const theirs = await anOfficer.organising(hidden);
    await addRelation(depsOf(theirs), relation(hidden.draft.id, { kind: "responds_to", toDraftId: draftId }));
    expect((await versionDocuments(versionId)).relations).toEqual([]);
    // Not even its existence is told to whoever is not of its team.
    await expect(
      addRelation(depsOf(organiser), relation(draftId, { toDraftId: hidden.draft.id })),
    ).rejects.toMatchObject({ details: { fields: { toDraftId: { key: "documents.errors.noSuchDraft" } } } });
    await client.draftVersion.update({
      where: { id: hidden.version.id },
      data: { status: "published", publishedAt: new Date() },
    });
    const [shown] = (await versionDocuments(versionId)).relations;
    expect(shown).toMatchObject({ kind: "responds_to", direction: "from" });
    await client.consultation.update({ where: { id: hidden.consultation.id }, data: { status: "draft" } });
    expect((await versionDocuments(versionId)).relations).toEqual([]);
    await expect(removeRelation(depsOf(organiser), { relationId: shown?.id ?? "" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await removeRelation(depsOf(theirs), { relationId: shown?.id ?? "" });
    expect((await getDocumentsForDesk(theirs, hidden.draft.id)).relations).toEqual([]);
  });

  it("to documents elsewhere have a title and an https address; nothing is told twice or of itself", async () => {
    const { organiser, draftId } = await aPublished();
    const elsewhere = relation(draftId, { kind: "translates", title: "A report", address: "https://example.org/r" });
    await addRelation(depsOf(organiser), elsewhere);
    expect((await draftDocuments([draftId])).get(draftId)?.relations).toMatchObject([
      { title: { "": "A report" }, address: "https://example.org/r", page: null },
    ]);
    await expect(addRelation(depsOf(organiser), elsewhere)).rejects.toMatchObject({
      messageKey: "documents.errors.relatedAlready",
    });
    await expect(addRelation(depsOf(organiser), relation(draftId, { toDraftId: draftId }))).rejects.toMatchObject({
      messageKey: "documents.errors.relatedToItself",
    });
    await expect(addRelation(depsOf(organiser), relation(draftId, {}))).rejects.toMatchObject({
      messageKey: "documents.errors.relationMissing",
    });
  });

  it.each(["http://example.org/", "javascript:alert(1)", "https://", "//example.org", "x"])(
    "refuse the address %s",
    (address) => {
      const read = addRelationSchema.safeParse({ draftId: crypto.randomUUID(), kind: "revises", title: "x", address });
      expect(read.error?.issues.map(({ message }) => message)).toEqual(["documents.errors.address"]);
    },
  );

  it("are an organiser's to tell", async () => {
    const { at, draftId } = await aPublished();
    const moderator = await anOfficer.moderating(at);
    await expect(addRelation(depsOf(moderator), relation(draftId, { title: "x" }))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(addSponsor(depsOf(moderator), sponsor(draftId, { name: "x" }))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(getDocumentsForDesk(moderator, draftId)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("sponsors", () => {
  it("join and leave with their days; who left stays listed, and may join again", async () => {
    const { organiser, draftId, versionId } = await aPublished();
    const organisation = await anOrganisation.verified({ name: "Demo Sponsor" });
    const joined = sponsor(draftId, { organisation: "demo sponsor" });
    await addSponsor(depsOf(organiser), joined);
    await addSponsor(depsOf(organiser), sponsor(draftId, { name: "Demo State", joinedOn: "2026-10-01" }));
    await expect(addSponsor(depsOf(organiser), joined)).rejects.toMatchObject({
      details: { fields: { organisation: { key: "documents.errors.sponsorsAlready" } } },
    });
    const [state, listed] = (await versionDocuments(versionId)).sponsors;
    expect([state?.name, state?.organisation]).toEqual(["Demo State", null]);
    expect([listed?.name, listed?.organisation]).toEqual(["Demo Sponsor", organisation.slug]);
    const sponsorId = listed?.id ?? "";
    await expect(endSponsor(depsOf(organiser), { sponsorId, leftOn: "2026-10-17" })).rejects.toMatchObject({
      messageKey: "documents.errors.leftBeforeJoining",
    });
    await endSponsor(depsOf(organiser), { sponsorId, leftOn: "2026-11-02" });
    await expect(endSponsor(depsOf(organiser), { sponsorId, leftOn: "2026-11-03" })).rejects.toMatchObject({
      code: "conflict",
    });
    await addSponsor(depsOf(organiser), { ...joined, joinedOn: "2026-11-05" });
    const days = (await versionDocuments(versionId)).sponsors
      .filter(({ name }) => name === "Demo Sponsor")
      .map(({ joinedOn, leftOn }) => [joinedOn, leftOn].map((day) => day?.toISOString().slice(0, 10)));
    expect(days).toEqual([
      ["2026-10-18", "2026-11-02"],
      ["2026-11-05", undefined],
    ]);
    await removeSponsor(depsOf(organiser), { sponsorId: state?.id ?? "" });
    expect((await versionDocuments(versionId)).sponsors).toHaveLength(2);
  });

  it("are verified organisations; a suspended one keeps its name and loses its link", async () => {
    const { organiser, draftId, versionId } = await aPublished();
    const pending = await anOrganisation.pending({ name: "Demo Unknown" });
    await expect(addSponsor(depsOf(organiser), sponsor(draftId, { organisation: pending.name }))).rejects.toMatchObject(
      { messageKey: "documents.errors.noOrganisation" },
    );
    const twins = [await anOrganisation.verified({ name: "Twin" }), await anOrganisation.verified({ name: "twin" })];
    await expect(addSponsor(depsOf(organiser), sponsor(draftId, { organisation: "TWIN" }))).rejects.toMatchObject({
      messageKey: "documents.errors.severalOrganisations",
    });
    await addSponsor(depsOf(organiser), sponsor(draftId, { organisation: twins[1]?.slug }));
    await client.organisation.update({ where: { id: twins[1]?.id }, data: { status: "suspended" } });
    expect((await versionDocuments(versionId)).sponsors).toMatchObject([{ name: "twin", organisation: null }]);
  });
});

describe("corrections and notes", () => {
  it("stand at their paragraph with their day, and the text stays as it was", async () => {
    const { organiser, at, versionId } = await aPublished();
    const before = await client.paragraph.findMany({ where: { versionId }, orderBy: { position: "asc" } });
    await addAnnotation(depsOf(organiser), annotation(versionId, { paragraph: "para. 2" }));
    const rapporteur = await anOfficer.reporting(at);
    await addAnnotation(depsOf(rapporteur), annotation(versionId, { kind: "note", words: { fr: "À lire ainsi." } }));
    expect(await annotationsOf(versionId)).toMatchObject([
      { kind: "correction", paragraphId: at.lockedParagraph.id, words: { en: "It was 2015." } },
      { kind: "note", paragraphId: null, words: { fr: "À lire ainsi." } },
    ]);
    expect(await client.paragraph.findMany({ where: { versionId }, orderBy: { position: "asc" } })).toEqual(before);
  });

  it("are withdrawn once, and that they stood there is kept", async () => {
    const { organiser, versionId, draftId } = await aPublished();
    await addAnnotation(depsOf(organiser), annotation(versionId));
    const [one] = await annotationsOf(versionId);
    const annotationId = one?.id ?? "";
    await withdrawAnnotation(depsOf(organiser), { annotationId });
    await expect(withdrawAnnotation(depsOf(organiser), { annotationId })).rejects.toMatchObject({ code: "conflict" });
    expect(await annotationsOf(versionId)).toEqual([]);
    const desk = await getDocumentsForDesk(organiser, draftId);
    expect(desk.versions[0]?.annotations).toMatchObject([{ id: annotationId, withdrawnAt: expect.any(Date) }]);
    const steps = await client.transition.findMany({ where: { subjectId: annotationId }, orderBy: { at: "asc" } });
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [null, "standing"],
      ["standing", "withdrawn"],
    ]);
  });

  it("are refused beside a text that can itself be corrected, at a paragraph that is not there, and by others", async () => {
    const { organiser, at, versionId } = await aPublished();
    await expect(addAnnotation(depsOf(organiser), annotation(versionId, { paragraph: "99" }))).rejects.toMatchObject({
      details: { fields: { paragraph: { key: "documents.errors.noParagraph", values: { reference: "99" } } } },
    });
    await expect(addAnnotation(depsOf(await anOfficer.moderating(at)), annotation(versionId))).rejects.toMatchObject({
      code: "forbidden",
    });
    const unpublished = await aConsultation.open({ versionStatus: "draft" });
    await expect(
      addAnnotation(depsOf(await anOfficer.organising(unpublished)), annotation(unpublished.version.id)),
    ).rejects.toMatchObject({ messageKey: "documents.errors.notPublished" });
    await expect(addAnnotation(depsOf(organiser), annotation(unpublished.version.id))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
