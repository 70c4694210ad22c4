import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clearCompilation } from "@/lib/compilations/clear-compilation";
import { readFileName } from "@/lib/compilations/file-name";
import { makeCompilation } from "@/lib/compilations/make-compilation";
import { noteFailedFile } from "@/lib/compilations/note-failed-file";
import { publicFile } from "@/lib/compilations/public-file";
import { requestCompilation } from "@/lib/compilations/request-compilation";
import type { RequestCompilation } from "@/lib/compilations/schema";
import { tellWaiting } from "@/lib/compilations/tell-waiting";
import { tellWhenReady } from "@/lib/compilations/tell-when-ready";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { anActor, aPerson, depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { ownSurroundings } from "../../support/own-surroundings";

const { directory } = ownSurroundings();
const { client } = await testDatabase();

let at: MadeConsultation;
let by: Actor;
let source = 0;

beforeAll(async () => {
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
});
beforeEach(async () => {
  at = await aConsultation.open();
  source += 1;
});

const making = { clock: systemClock, root: process.cwd(), site: "https://consult.example.org" };

async function ask(given: Partial<RequestCompilation> = {}) {
  const jobs = notedJobs();
  await requestCompilation(
    { clock: systemClock, jobs },
    { versionId: at.version.id, kind: "compilation", arrangement: "paragraph", format: "xlsx", locale: "en", ...given },
    `network ${source}`,
  );
  return jobs.noted.map(({ payload }) => ("compilationId" in payload ? String(payload.compilationId) : ""));
}

function fetched(name = "compilation-by-paragraph.en.xlsx", version = at.version.slug) {
  const file = readFileName(name);
  if (file === null) throw new Error("no such name");
  const address = { consultation: at.consultation.slug, draft: at.draft.slug, version };
  return publicFile(address, file, new Date(), making.site);
}

async function aReadyFile() {
  const [id = ""] = await ask();
  await makeCompilation(making, id);
  return id;
}

const row = (id: string) => client.compilation.findUnique({ where: { id } });
const keptAt = (sha: string) => join(directory, "files", sha.slice(0, 2), sha);

describe("a file", () => {
  it("is asked for twice and made once", async () => {
    await aComment.published({ at, by });
    const asked = await Promise.all([ask(), ask(), ask()]);
    expect(asked.flat()).toHaveLength(1);
    expect(await client.compilation.count({ where: { versionId: at.version.id } })).toBe(1);
  });

  it("is given out once it is ready, and is not made again", async () => {
    await aComment.published({ at, by });
    expect(await fetched()).toBeNull();
    const id = await aReadyFile();
    expect(await row(id)).toMatchObject({ status: "ready", done: 1, total: 1 });
    expect(await fetched()).toMatchObject({
      etag: (await row(id))?.fileSha256,
      name: expect.stringContaining(".xlsx"),
    });
    expect(await ask()).toEqual([]);
  });

  it("is gone at once when a comment in it is withdrawn, and its bytes are deleted", async () => {
    const comment = await aComment.published({ at, by });
    const id = await aReadyFile();
    const { fileSha256 } = (await row(id)) ?? {};
    await withdrawContribution(depsOf(by), { id: comment.id, seenRevision: comment.revision });
    expect(await fetched()).toBeNull();
    const again = notedJobs();
    await clearCompilation({ clock: systemClock }, id, async () => {
      again.noted.push({ name: "again", payload: {} });
    });
    expect(await row(id)).toBeNull();
    expect(again.noted).toEqual([]);
    expect(await client.keptFile.count({ where: { sha256: fileSha256 ?? "" } })).toBe(0);
    expect(existsSync(keptAt(fileSha256 ?? ""))).toBe(false);
  });

  it("is kept, and looked at again, while it is good", async () => {
    await aComment.published({ at, by });
    const id = await aReadyFile();
    let again = 0;
    await clearCompilation({ clock: systemClock }, id, async () => {
      again += 1;
    });
    expect(again).toBe(1);
    expect(await fetched()).not.toBeNull();
  });

  it("follows what is published when that changes before it is made", async () => {
    await aComment.published({ at, by });
    const [id = ""] = await ask();
    const asked = (await row(id))?.fingerprint;
    await aComment.published({ at, by });
    await makeCompilation(making, id);
    const made = await row(id);
    expect(made?.fingerprint).not.toBe(asked);
    expect(made).toMatchObject({ status: "ready", done: 2 });
    expect(await fetched()).not.toBeNull();
  });

  it("that waits for the same as another gives its waiting people to that one", async () => {
    await aComment.published({ at, by });
    const [old = ""] = await ask();
    await tellWhenReady(depsOf(by), { compilationId: old });
    await aComment.published({ at, by });
    const [current = ""] = await ask();
    await makeCompilation(making, old);
    expect(await row(old)).toBeNull();
    expect(await client.compilationNotice.count({ where: { compilationId: current } })).toBe(1);
  });

  it("that failed says so and can be asked for again", async () => {
    await aComment.published({ at, by });
    const [id = ""] = await ask();
    await noteFailedFile(id);
    expect(await row(id)).toMatchObject({ status: "failed", failure: "compilations.errors.failed" });
    expect(await ask()).toEqual([id]);
    await makeCompilation(making, id);
    await noteFailedFile(id);
    expect((await row(id))?.status).toBe("ready");
  });

  it("is announced by one mail to each who asked, and to nobody twice", async () => {
    await aComment.published({ at, by });
    const [id = ""] = await ask();
    const reader = anActor(await aPerson({ locale: "ar" }));
    for (const actor of [by, reader, reader]) await tellWhenReady(depsOf(actor), { compilationId: id });
    const jobs = notedJobs();
    let looks = 0;
    const look = async () => {
      looks += 1;
    };
    await tellWaiting(jobs, id, look);
    expect(jobs.noted).toEqual([]);
    await makeCompilation(making, id);
    await tellWaiting(jobs, id, look);
    await tellWaiting(jobs, id, look);
    expect(looks).toBe(2);
    const mails = await client.mail.findMany({
      where: { template: "file-ready", recipient: { in: [by.email, reader.email] } },
    });
    expect(mails.map(({ locale }) => locale).toSorted()).toEqual(["ar", "en"]);
    await expect(tellWhenReady(depsOf(by), { compilationId: id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is never made nor given out of a text that is not public", async () => {
    for (const hidden of [await aConsultation.withUnpublishedText(), await aConsultation.unpublished()]) {
      at = hidden;
      await expect(ask()).rejects.toMatchObject({ code: "not_found" });
      expect(await fetched()).toBeNull();
      expect(await fetched("compilation-by-norm.en.json")).toBeNull();
    }
  });

  it("is made for one network so often and no more", async () => {
    await client.rateLimit.deleteMany({});
    const locales = ["en", "fr", "es", "ar", "ru", "zh"] as const;
    const arrangements = ["paragraph", "norm", "group", "organisation"] as const;
    const every = locales.flatMap((locale) =>
      arrangements.flatMap((arrangement) =>
        (["docx", "pdf"] as const).map((format) => ({ locale, arrangement, format })),
      ),
    );
    for (const given of every.slice(0, 30)) await ask(given);
    await expect(ask(every[30])).rejects.toMatchObject({ code: "too_many" });
    expect(await ask(every[0])).toEqual([]);
  });
});
