import sharp from "sharp";
import { expect, it } from "vitest";
import { GET as getCsv } from "@/app/api/v1/organisations/[organisation]/history.csv/route";
import { readKeptFile } from "@/lib/files/open-kept-file";
import { sweepUnnamed } from "@/lib/files/sweep";
import type { Actor } from "@/lib/kernel/actor";
import { clockAt } from "@/lib/kernel/clock";
import { exportedChange } from "@/lib/organisations/exported-change";
import { ownLogo, publicLogo } from "@/lib/organisations/logo-file";
import { publicOrganisation } from "@/lib/organisations/public";
import { publicChanges } from "@/lib/organisations/public-changes";
import { putLogo } from "@/lib/organisations/put-logo";
import { removeLogo } from "@/lib/organisations/remove-logo";
import { anActor, aPerson, depsOf } from "@/tests/factories/actor";
import { anOrganisation, aRepresentative, type MadeOrganisation } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 0, g: 80, b: 90, alpha: 0 } } });

const logoOf = async ({ id }: MadeOrganisation) =>
  (await client.organisation.findUniqueOrThrow({ where: { id } })).logoSha256 ?? "";

const put = (by: Actor, { id }: MadeOrganisation, bytes: Uint8Array) => putLogo(depsOf(by), { id, bytes });

it("a logo is drawn anew: small, on white, with nothing of who made it nor of what stood behind the picture", async () => {
  const organisation = await anOrganisation.verified();
  const by = await aRepresentative.focalPointOf(organisation);
  const came = await picture(2_000, 500)
    .png()
    .withMetadata({ exif: { IFD0: { Artist: "Awa Demo" } } })
    .toBuffer();
  await put(by, organisation, Buffer.concat([came, Buffer.from("<script>alert(1)</script>")]));
  const kept = Buffer.from(await readKeptFile(await logoOf(organisation)));
  const known = await sharp(kept).metadata();
  expect(known).toMatchObject({ format: "webp", width: 480, height: 120, hasAlpha: false });
  expect([known.exif, known.xmp, known.icc]).toEqual([undefined, undefined, undefined]);
  expect(kept.includes("script")).toBe(false);
  expect([...(await sharp(kept).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
});

it.each([
  ["an SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "organisations.errors.logoKind"],
  ["a page with the name of a picture", "<!doctype html><img>", "organisations.errors.logoKind"],
  ["nothing", "", "organisations.errors.logoMissing"],
  ["what only begins like a picture", "\u00ff\u00d8\u00ff<html>", "attachments.errors.damaged"],
])("%s is no logo", async (_, content, key) => {
  const organisation = await anOrganisation.verified();
  const by = await aRepresentative.focalPointOf(organisation);
  await expect(put(by, organisation, Buffer.from(content, "latin1"))).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { file: { key } } },
  });
  expect(await logoOf(organisation)).toBe("");
});

it("a picture that is heavy is refused before it is opened", async () => {
  const organisation = await anOrganisation.verified();
  const by = await aRepresentative.focalPointOf(organisation);
  const heavy = Buffer.concat([await picture(8, 8).png().toBuffer(), Buffer.alloc(2_000_000)]);
  await expect(put(by, organisation, heavy)).rejects.toMatchObject({
    details: { fields: { file: { key: "organisations.errors.logoTooLarge" } } },
  });
});

it("everybody has the logo of a verified organisation, and of no other; its own people have it before", async () => {
  const organisation = await anOrganisation.pending();
  const by = await aRepresentative.focalPointOf(organisation);
  await put(by, organisation, await picture(40, 40).jpeg().toBuffer());
  const sha256 = await logoOf(organisation);
  const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
  expect(await publicLogo(sha256)).toBeNull();
  await expect(ownLogo(stranger, sha256)).rejects.toThrow("errors.notFound");
  expect(await ownLogo(by, sha256)).toMatchObject({ sha256, mediaType: "image/webp" });
  const stand = (status: "verified" | "suspended") =>
    client.organisation.update({ where: { id: organisation.id }, data: { status } });
  await stand("verified");
  expect(await publicLogo(sha256)).toMatchObject({ sha256 });
  expect(await publicOrganisation(organisation.slug)).toMatchObject({ logoSha256: sha256 });
  await stand("suspended");
  expect(await publicLogo(sha256)).toBeNull();
  expect(await publicOrganisation(organisation.slug)).toMatchObject({ isSuspended: true, logoSha256: null });
  await expect(put(by, organisation, await picture(9, 9).png().toBuffer())).rejects.toThrow("errors.notEditable");
});

it("only a focal point puts a logo up or takes it away, and nothing is kept of one that was taken away", async () => {
  const organisation = await anOrganisation.verified();
  const by = await aRepresentative.focalPointOf(organisation);
  const bytes = await picture(41, 17).webp().toBuffer();
  for (const other of [await aRepresentative.of(organisation), anActor(await aPerson({ administrator: true }))]) {
    await expect(put(other, organisation, bytes)).rejects.toThrow("errors.forbidden");
    await expect(removeLogo(depsOf(other), organisation)).rejects.toThrow("errors.forbidden");
  }
  const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
  await expect(put(stranger, organisation, bytes)).rejects.toThrow("errors.notFound");
  await put(by, organisation, bytes);
  const sha256 = await logoOf(organisation);
  const later = { now: () => new Date(Date.now() + 2 * 24 * 3_600_000) };
  await sweepUnnamed(later);
  expect(await publicLogo(sha256)).not.toBeNull();
  await removeLogo(depsOf(by), { id: organisation.id });
  await removeLogo(depsOf(by), { id: organisation.id });
  expect(await publicLogo(sha256)).toBeNull();
  await sweepUnnamed(later);
  expect(await client.keptFile.count({ where: { sha256 } })).toBe(0);
});

it("that a logo came, changed and went stands in the history of the entry, without a picture", async () => {
  const organisation = await anOrganisation.verified();
  const by = await aRepresentative.focalPointOf(organisation);
  const [first, second] = [await picture(50, 20).png().toBuffer(), await picture(60, 20).png().toBuffer()];
  const day = (at: string) => ({ ...depsOf(by), clock: clockAt(new Date(`${at}T12:00:00Z`)) });
  const { id, slug } = organisation;
  await putLogo(day("2026-03-01"), { id, bytes: first });
  await putLogo(day("2026-03-02"), { id, bytes: first });
  await putLogo(day("2026-03-03"), { id, bytes: second });
  const gone = await logoOf(organisation);
  await client.organisation.update({ where: { id }, data: { status: "suspended" } });
  await removeLogo(day("2026-03-04"), { id });
  await client.organisation.update({ where: { id }, data: { status: "verified" } });
  const { items } = await publicChanges(id, 10);
  const line = { fact: "logo", by: "organisation", asOf: null, source: null };
  expect(items.map(exportedChange)).toEqual([
    { ...line, before: "shown", beforeAsOf: "2026-03-03", after: null, changedAt: "2026-03-04T12:00:00.000Z" },
    { ...line, before: "shown", beforeAsOf: "2026-03-01", after: "shown", changedAt: "2026-03-03T12:00:00.000Z" },
    { ...line, before: null, beforeAsOf: null, after: "shown", changedAt: "2026-03-01T12:00:00.000Z" },
  ]);
  const answer = await getCsv(new Request("http://localhost/"), { params: Promise.resolve({ organisation: slug }) });
  const csv = await answer.text();
  expect(csv).toContain("logo,shown,2026-03-03,,,2026-03-04T12:00:00.000Z,organisation,");
  expect(csv).not.toContain(gone);
});

it("the first logo of an entry that nobody could read yet leaves no line", async () => {
  const organisation = await anOrganisation.pending();
  const by = await aRepresentative.focalPointOf(organisation);
  await put(by, organisation, await picture(40, 40).png().toBuffer());
  await client.organisation.update({ where: { id: organisation.id }, data: { status: "verified" } });
  expect((await publicChanges(organisation.id, 10)).items).toEqual([]);
});
