import { expect, it } from "vitest";
import { giveEndorsement } from "@/lib/endorsements/give-endorsement";
import { endorsementsBy } from "@/lib/endorsements/given";
import { withdrawEndorsement } from "@/lib/endorsements/withdraw-endorsement";
import { statementsBy } from "@/lib/speakers/made-statements";
import { depsOf } from "../../factories/actor";
import { aConsultation } from "../../factories/consultation";
import { anInput, aTemplate } from "../../factories/input";
import { aSpeaker } from "../../factories/joint-input";
import { aDelegate, aMeeting, aRequest } from "../../factories/speakers";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

it("what an organisation supports stands on its page, page by page, while both the support and the text stand", async () => {
  const at = await aConsultation.open();
  const template = await aTemplate(at);
  const author = await aSpeaker();
  const { by, organisation } = await aSpeaker();
  const { id: contributionId } = await anInput.published(at, template.id, author.by);
  const plain = { language: "en", words: "", reservations: [] };
  await giveEndorsement(depsOf(by), { ...plain, versionId: at.version.id });
  const { id } = await giveEndorsement(depsOf(by), { ...plain, contributionId });
  const listed = async (size = 10, cursor?: string) => endorsementsBy([organisation.id], new Date(), size, cursor);
  const first = await listed(1);
  const second = await listed(1, first.next ?? undefined);
  expect([...first.items, ...second.items].map(({ tag }) => tag)).toEqual([
    `contribution:${contributionId}`,
    `version:${at.version.id}`,
  ]);
  expect(second.next).toBeNull();
  await withdrawEndorsement(depsOf(by), { id });
  expect((await listed()).items.map(({ path }) => path)).toEqual([expect.stringContaining("/drafts/")]);
  await client.consultation.update({ where: { id: at.consultation.id }, data: { status: "draft" } });
  expect((await listed()).items).toEqual([]);
});

it("what an organisation said stands on its page once it is published, with its partners’ too, and goes with it", async () => {
  const { item } = await aMeeting();
  const [by, partner] = [await aDelegate(), await aDelegate()];
  const [own, other] = [by.organisation?.id ?? "", partner.organisation?.id ?? ""];
  const request = await aRequest(item, by);
  await client.speakerRequest.update({ where: { id: request.id }, data: { state: "heard", calledAt: new Date() } });
  await client.speakerPartner.create({
    data: {
      requestId: request.id,
      organisationId: other,
      state: "confirmed",
      invitedAt: new Date(),
      answeredAt: new Date(),
    },
  });
  const handedIn = { language: "en", text: "Said", handedInById: by.personId, handedInAt: new Date() };
  const { id } = await client.statement.create({
    data: { requestId: request.id, ...handedIn, publication: "pending" },
  });
  const said = async (organisation: string) => (await statementsBy([organisation], 10)).items.map((one) => one.id);
  expect(await said(own)).toEqual([]);
  await client.statement.update({ where: { id }, data: { publication: "published", publishedAt: new Date() } });
  expect([await said(own), await said(other)]).toEqual([[id], [id]]);
  await client.statement.update({ where: { id }, data: { withdrawnAt: new Date() } });
  expect(await said(own)).toEqual([]);
});
