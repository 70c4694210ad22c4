import { expect, it } from "vitest";
import { addAttachment } from "@/lib/attachments/add-attachment";
import { publicAttachment, publicAttachments } from "@/lib/attachments/public";
import { getAttachment, readFilesPage } from "@/lib/attachments/queries";
import { refuseInfected } from "@/lib/attachments/refuse-infected";
import { scanFile } from "@/lib/attachments/scan-file";
import { tidyFiles } from "@/lib/attachments/tidy-files";
import { transaction } from "@/lib/db/client";
import { depsOf, notedJobs } from "@/tests/factories/actor";
import { aConsultation } from "@/tests/factories/consultation";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aClamd, eicar } from "@/tests/support/clamd-stand-in";
import { testDatabase } from "@/tests/support/database";
import { ownSurroundings } from "@/tests/support/own-surroundings";

ownSurroundings();
const clamd = await aClamd();
process.env.CLAMAV_URL = clamd.url;
const { client } = await testDatabase();

const encoded = (text: string) => new TextEncoder().encode(text);

async function aFileBesideADraft(text: string) {
  const at = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified(), "fr");
  const template = await aTemplate(at);
  const draft = await anInput.draft(at, template.id, by);
  const deps = { ...depsOf(by), jobs: notedJobs() };
  const file = { contributionId: draft.id, name: "table.csv", bytes: encoded(text) };
  const { id } = await addAttachment(deps, file);
  return { by, draft, deps, id };
}

type Made = Awaited<ReturnType<typeof aFileBesideADraft>>;

async function published({ draft }: Made): Promise<string> {
  const reference = `SCAN-2026-${draft.id.slice(-4)}`;
  const state = { submission: "submitted", publication: "published", publishedAt: new Date(), reference } as const;
  await client.contribution.update({ where: { id: draft.id }, data: state, select: { id: true } });
  return reference;
}

const stateOf = async ({ by, draft }: Made) => (await readFilesPage(by, draft.id, new Date())).files[0]?.scan;

it("a file waits for the scanner, hidden from the public, and is open once nothing was found", async () => {
  const made = await aFileBesideADraft("para,words\n12,shall\n");
  expect(made.deps.jobs.noted).toContainEqual({ name: "scan-attachment", payload: { attachmentId: made.id } });
  expect(await stateOf(made)).toBe("waiting");
  const reference = await published(made);
  expect(await publicAttachment(reference, made.id, new Date())).toBeNull();
  expect(await publicAttachments(reference, new Date())).toMatchObject([{ id: made.id, state: "checking" }]);
  await scanFile(made.deps, made.id);
  expect(await stateOf(made)).toBe("clean");
  expect(await publicAttachment(reference, made.id, new Date())).toMatchObject({ name: "table.csv", state: "open" });
});

it("a file in which something is found is out of reach of everybody, its submitter is told once, and it stays unsubmitted", async () => {
  const made = await aFileBesideADraft(`para,words\n12,"${eicar}"\n`);
  await scanFile(made.deps, made.id);
  await scanFile(made.deps, made.id);
  expect(await stateOf(made)).toBe("infected");
  await expect(getAttachment(made.by, made.id, new Date())).rejects.toMatchObject({ code: "not_found" });
  const mails = await client.mail.findMany({
    where: { recipient: made.by.email },
    select: { template: true, locale: true },
  });
  expect(mails).toEqual([{ template: "attachment-infected", locale: "fr" }]);
  await expect(transaction((tx) => refuseInfected(tx, made.draft.id))).rejects.toMatchObject({
    code: "conflict",
    details: { values: { name: "table.csv" } },
  });
  const reference = await published(made);
  expect(await publicAttachment(reference, made.id, new Date())).toBeNull();
  expect(await publicAttachments(reference, new Date())).toMatchObject([{ state: "withheld" }]);
});

it("what is found in one file is found in every other with the same bytes, whoever sent it", async () => {
  const text = `a,b\n1,"${eicar}"\n`;
  const first = await aFileBesideADraft(text);
  const second = await aFileBesideADraft(text);
  await client.attachment.update({ where: { id: second.id }, data: { scan: "not_asked" }, select: { id: true } });
  await scanFile(first.deps, first.id);
  expect(await stateOf(second)).toBe("infected");
});

it("a scanner that does not answer leaves the file closed to the public, and is asked again until it does", async () => {
  const made = await aFileBesideADraft("para,words\n13,should\n");
  clamd.fallSilent();
  await expect(scanFile(made.deps, made.id)).rejects.toThrow();
  expect(await stateOf(made)).toBe("failed");
  const later = new Date(Date.now() + 2 * 60 * 60 * 1000);
  const asked: string[] = [];
  await tidyFiles({ now: () => later }, async (_tx, id) => void asked.push(id));
  expect(asked).toContain(made.id);
  clamd.speakAgain();
  await scanFile(made.deps, made.id);
  expect(await stateOf(made)).toBe("clean");
  const before = clamd.asked();
  await scanFile(made.deps, made.id);
  expect(clamd.asked()).toBe(before);
});
