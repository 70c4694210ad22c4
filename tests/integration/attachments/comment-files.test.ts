import { describe, expect, it } from "vitest";
import { addAttachment } from "@/lib/attachments/add-attachment";
import { publicAttachments } from "@/lib/attachments/public";
import { getAttachment, listCaseFiles, listProtectedFiles, readFilesPage } from "@/lib/attachments/queries";
import { saveComment } from "@/lib/contributions/save-comment";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { nameReader } from "@/lib/protection/name-reader";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { aComment, theReasons, writtenComment } from "@/tests/factories/contribution";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { allowProtection, aProtectedComment } from "@/tests/factories/protected";
import { testDatabase } from "@/tests/support/database";
import { aTable } from "./beside-a-draft";

const { client } = await testDatabase();

async function aDraft() {
  const at = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  return { at, by, draft: await aComment.draft({ at, by }) };
}

const file = (contributionId: string) => ({ contributionId, name: "proposals.csv", bytes: aTable("shall") });

describe("a file beside a comment", () => {
  it("is a new revision, which the composer is told and saves on", async () => {
    const { at, by, draft } = await aDraft();
    const added = await addAttachment(depsOf(by), file(draft.id));
    expect(added.revision).toBe(draft.revision + 1);
    expect((await addAttachment(depsOf(by), file(draft.id))).revision).toBe(added.revision);
    const typed = { ...writtenComment(at), bodyPlain: "Typed meanwhile.", id: draft.id };
    await expect(saveComment(depsOf(by), { ...typed, seenRevision: draft.revision })).rejects.toMatchObject({
      code: "conflict",
    });
    const saved = await saveComment(depsOf(by), { ...typed, seenRevision: added.revision });
    expect(saved.revision).toBe(added.revision + 1);
    expect(await readFilesPage(by, draft.id, new Date())).toMatchObject({
      versionId: at.version.id,
      files: [{ name: "proposals.csv" }],
    });
  });

  it("is named by the receipt, read by the moderator, and by everybody once it is published", async () => {
    await theReasons();
    const { at, by, draft } = await aDraft();
    const { revision } = await addAttachment(depsOf(by), file(draft.id));
    await submitContribution(depsOf(by), { id: draft.id, seenRevision: revision });
    const receipt = await client.receipt.findFirstOrThrow({ where: { contributionId: draft.id } });
    expect(receipt.canonical).toContain("proposals.csv");
    const { reference } = await client.contribution.findUniqueOrThrow({ where: { id: draft.id } });
    expect(await publicAttachments(reference ?? "", new Date())).toEqual([]);

    const moderator = await anOfficer.moderating(at);
    expect(await listCaseFiles(moderator, draft.id)).toMatchObject([{ name: "proposals.csv" }]);
    const row = await client.contribution.findUniqueOrThrow({ where: { id: draft.id } });
    await moderateContribution(depsOf(moderator), { id: draft.id, decision: "publish", seenRevision: row.revision });
    const published = await client.contribution.findUniqueOrThrow({ where: { id: draft.id } });
    expect(await publicAttachments(published.reference ?? "", new Date())).toMatchObject([
      { name: "proposals.csv", state: "open" },
    ]);
  });

  it("is refused where the round takes none, and the comment stays as it was", async () => {
    const { at, by, draft } = await aDraft();
    await client.round.update({ where: { id: at.round.id }, data: { maxFiles: 0 } });
    await expect(addAttachment(depsOf(by), file(draft.id))).rejects.toMatchObject({ code: "invalid" });
    const row = await client.contribution.findUniqueOrThrow({ where: { id: draft.id } });
    expect(row.revision).toBe(draft.revision);
  });

  it("of a confidential submission is for the few who read it, and for nobody else", async () => {
    const { at, by } = await aDraft();
    await allowProtection(at);
    const draft = await aProtectedComment.draft({ at, by, protection: "confidential" });
    const { id, revision } = await addAttachment(depsOf(by), file(draft.id));
    await submitContribution(depsOf(by), { id: draft.id, seenRevision: revision });
    const [organiser, moderator] = [await anOfficer.organising(at), await anOfficer.moderating(at)];
    await nameReader(depsOf(organiser), { consultationId: at.consultation.id, email: moderator.email });
    expect(await listProtectedFiles(moderator, draft.id)).toMatchObject([{ name: "proposals.csv" }]);
    expect(await getAttachment(moderator, id, new Date())).toMatchObject({ name: "proposals.csv" });
    // Who organises knows of it and reads nothing; another moderator does not even know.
    for (const other of [organiser, await anOfficer.moderating(at)]) {
      expect(await listProtectedFiles(other, draft.id)).toEqual([]);
      await expect(getAttachment(other, id, new Date())).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
