import { writeFile } from "node:fs/promises";
import { makeAuthority } from "@/lib/receipts/timestamps/make-authority";
import { makeToken } from "@/lib/receipts/timestamps/make-token";
import { readAuthority } from "@/lib/receipts/timestamps/own-authority";
import { keepDraft, submitDrafts } from "@/tests/support/e2e-comments";
import { siteAddress, uniqueWord } from "@/tests/support/e2e-site";
import { expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");

/** Something is submitted; its tracking number, and the file of its receipt once the ledger has given it a place. */
async function aReceipt(): Promise<{ number: string; bundle: string }> {
  const submitter = await new Visitor().signInAs("awa@demo.example");
  await submitDrafts(submitter, [await keepDraft(submitter, "9", `A word on the record: ${uniqueWord()}.`)]);
  const { text } = await submitter.open("/en/me/contributions");
  const number = /\/me\/receipts\/([0-9A-Z-]{14})/.exec(text)?.[1] ?? "";
  let bundle = "";
  await expect(async () => {
    bundle = (await submitter.ask(`/en/me/receipts/${number}/bundle.json`)).text;
    expect(JSON.parse(bundle).ledger.checkpoint).not.toBeNull();
  }).toPass();
  return { number, bundle };
}

/** The file with its time-stamp changed, signed by another authority, and over another text; and the step that fails. */
function stampFaults(bundle: string): [bundle: string, step: "stamp" | "stampSignature" | "stampAuthority"][] {
  const read = JSON.parse(bundle);
  const [stamp] = read.timestamps;
  const withToken = (token: Uint8Array) =>
    JSON.stringify({ ...read, timestamps: [{ ...stamp, token: Buffer.from(token).toString("base64") }] });
  const changed = Buffer.from(stamp.token, "base64");
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  const at = new Date(stamp.stampedAt);
  const other = readAuthority(makeAuthority("elsewhere.example", at));
  return [
    [withToken(changed), "stampSignature"],
    [withToken(makeToken(other, { sha256: read.sha256, serial: 1n, at })), "stampAuthority"],
    [withToken(makeToken(other, { sha256: "00".repeat(32), serial: 1n, at })), "stamp"],
  ];
}

test("the file of a receipt is checked in the browser, step by step, and sent nowhere", async ({ visit }, testInfo) => {
  const { bundle } = await aReceipt();
  const good = testInfo.outputPath("receipt.bundle.json");
  const changed = testInfo.outputPath("changed.bundle.json");
  await writeFile(good, bundle);
  await writeFile(changed, bundle.replace("on the record", "off the record"));

  const page = await visit();
  const sent: string[] = [];
  await page.goto("/en/verify");
  page.on("request", (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const check = page.locator("receipt-check");
  const file = check.getByLabel(t("ledger.file"));
  const results = check.getByRole("listitem");
  const outcome = check.getByRole("status");

  await file.setInputFiles(good);
  await expect(outcome).toHaveText(t("ledger.ends.good"));
  await expect(results).toHaveCount(10);
  await expect(check.locator("[data-results] [data-state=good]")).toHaveCount(10);
  await expectAccessible(page);

  await file.setInputFiles(changed);
  await expect(outcome).toHaveText(t("ledger.ends.bad"));
  await expect(results.filter({ hasText: t("ledger.steps.text.bad") })).toBeVisible();
  await expect(results.filter({ hasText: t("ledger.steps.inclusion.good") })).toBeVisible();

  // The checkpoint of the first look was kept: the log is followed from there.
  await aReceipt();
  await page.reload();
  await check.getByText(t("ledger.paste")).click();
  await check.getByRole("textbox", { name: t("ledger.pasted") }).fill(bundle);
  await check.getByRole("button", { name: t("ledger.check") }).click();
  await expect(outcome).toHaveText(t("ledger.ends.good"));
  await expect(results.filter({ hasText: t("ledger.steps.kept.good") })).toBeVisible();

  // Each way in which a time-stamp may be another one has a sentence of its own.
  const pasted = check.getByRole("textbox", { name: t("ledger.pasted") });
  for (const [fault, step] of stampFaults(bundle)) {
    await pasted.fill(fault);
    await check.getByRole("button", { name: t("ledger.check") }).click();
    await expect(results.filter({ hasText: t(`ledger.steps.${step}.bad`) })).toBeVisible();
    await expect(outcome).toHaveText(t("ledger.ends.bad"));
  }

  await check.getByRole("textbox", { name: t("ledger.pasted") }).fill("{}");
  await check.getByRole("button", { name: t("ledger.check") }).click();
  await expect(outcome).toContainText("bundle.json");
  const asked = sent.filter((one) => one.includes("/api/v1/"));
  expect(new Set(asked)).toEqual(new Set(["key", "checkpoint", "proof"].map((what) => `GET /api/v1/ledger/${what}`)));
  expect(sent.filter((one) => !one.startsWith("GET "))).toEqual([]);
});

test("a checkpoint that somebody kept is compared with the log of today, alone or beside a receipt", async ({
  visit,
}, testInfo) => {
  const kept = testInfo.outputPath("checkpoint.txt");
  const forged = testInfo.outputPath("forged.txt");
  const { text: note } = await new Visitor().ask("/api/v1/ledger/checkpoint");
  await writeFile(kept, note);
  await writeFile(forged, note.replace(/\n\d+\n/, "\n1\n"));
  await aReceipt();
  const page = await visit();
  await page.goto("/en/verify");
  const check = page.locator("receipt-check");
  await check.getByText(t("ledger.keptSummary")).click();
  const file = check.getByLabel(t("ledger.keptFile"));
  await file.setInputFiles(kept);
  await expect(check.getByRole("status")).toHaveText(t("ledger.ends.logGood"));
  await expect(check.getByRole("listitem").filter({ hasText: t("ledger.steps.own.good") })).toBeVisible();
  await expectAccessible(page);
  await file.setInputFiles(forged);
  await expect(check.getByRole("status")).toHaveText(t("ledger.ends.logBad"));
  await expect(check.getByRole("listitem")).toHaveText([new RegExp(t("ledger.steps.ownSignature.bad"))]);
});

test("without scripts a tracking number shows that something was received, and the page how else to check", async ({
  visit,
}) => {
  const { number, bundle } = await aReceipt();
  const { reference } = JSON.parse(bundle);
  const page = await visit({ javaScriptEnabled: false });
  await page.goto("/en/consultations");
  await page
    .getByRole("contentinfo")
    .getByRole("link", { name: t("navigation.verify") })
    .click();
  await expect(page.getByText(t("ledger.noScript"))).toBeVisible();
  await expect(page.locator("receipt-check")).toBeHidden();
  const verifier = await page.request.get("/verify/openfloor-verify.mjs");
  expect(await verifier.text()).toContain("node openfloor-verify.mjs receipt.bundle.json");

  const field = page.getByRole("textbox", { name: t("ledger.number") });
  await field.fill(number.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: t("ledger.lookUp") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("ledger.found.title") })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(reference);
  await expect(page.getByRole("main")).not.toContainText("Demo NGO A");

  for (const [typed, title] of [
    ["0000-0000-0000", "unknown"],
    ["hello", "unreadable"],
  ] as const) {
    await page.goto(`/en/verify/receipt?number=${typed}`);
    await expect(page.getByText(t(`ledger.missing.${title}`))).toBeVisible();
  }
});

test("the interface for programs tells as much, keeps nothing, and refuses what it cannot read", async () => {
  const { number, bundle } = await aReceipt();
  const anybody = new Visitor();
  const answer = await anybody.ask(`/api/v1/receipts/${number}`);
  const { data } = JSON.parse(answer.text);
  expect(data).toMatchObject({
    trackingNumber: number,
    sha256: JSON.parse(bundle).sha256,
    ledger: { state: "in_log" },
  });
  expect(answer.text).not.toContain("Demo NGO A");
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  expect((await anybody.ask("/api/v1/receipts/0000-0000-0000")).status).toBe(404);
  expect((await anybody.ask("/api/v1/receipts/%00")).status).toBeGreaterThanOrEqual(400);
  expect((await anybody.ask("/api/v1/receipts/hello")).status).toBe(422);
  const statuses = [];
  for (let tries = 0; tries < 62; tries += 1) {
    statuses.push((await anybody.ask("/api/v1/receipts/0000-0000-0000")).status);
  }
  expect(statuses.at(-1)).toBe(429);
  expect(
    (await anybody.ask("/api/v1/ledger/checkpoint", { headers: { origin: "https://elsewhere.example" } })).status,
  ).toBe(200);
  expect((await anybody.ask(`${new URL("/en/verify?cursor=0", siteAddress).pathname}?cursor=0`)).status).toBe(404);
});
