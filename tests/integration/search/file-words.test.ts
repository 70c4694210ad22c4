import { expect, it } from "vitest";
import { transaction } from "@/lib/db/client";
import { keepFile } from "@/lib/files/keep-file";
import { examineContribution } from "@/lib/hints/examine-contribution";
import { search } from "@/lib/search/public";
import { aConsultation } from "../../factories/consultation";
import { anInput, aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const ask = async (typed: string) =>
  (await search({ typed, filter: { kind: ["attachment"] }, now: new Date(), size: 20 })).hits;

it("finds a published contribution by the words of a file beside it, once these were read, until the file goes", async () => {
  const at = await aConsultation.open();
  const by = await aRepresentative.of(await anOrganisation.verified());
  const input = await anInput.published(at, (await aTemplate(at)).id, by);
  const bytes = new TextEncoder().encode(`Echidnas were counted.\n${"Nothing of note. ".repeat(20_000)}\uD800`);
  const { id } = await client.attachment.create({
    data: {
      ...{ contributionId: input.id, position: 1, name: "annex.txt", addedById: by.personId, addedAt: new Date() },
      fileSha256: await transaction((tx) => keepFile(tx, bytes, "text/plain")),
    },
  });
  expect(await ask("echidna")).toEqual([]);
  await examineContribution(input.id);
  await examineContribution(input.id);
  expect(await ask("echidna")).toMatchObject([{ id, title: "annex.txt", path: `/contributions/${input.reference}` }]);
  await client.attachment.update({ where: { id }, data: { scan: "infected" } });
  expect(await ask("echidna")).toEqual([]);
  await client.attachment.delete({ where: { id } });
  expect(await client.attachmentText.count()).toBe(0);
});
