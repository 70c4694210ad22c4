import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { z } from "zod";
import type { Journey } from "../support/e2e-journey";
import { signInByMail } from "../support/e2e-journey";
import { uniqueWord } from "../support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "../support/e2e-test";
import { wordsOf } from "../support/e2e-words";

/** A real submission as it came out of its PDF, and what is known of it; kept outside the project. */
const folder = "../shared/material/seed-texts";
const hasOpenSsl = spawnSync("openssl", ["version"]).status === 0;

const journey: Journey = { locale: "en", t: wordsOf("en"), scripts: true, paragraph: "", organisation: "" };
const cosigners = ["zofia@demo.example", "ines@demo.example", "haru@demo.example"];
const theirNames = ["Demo University B", "Demo Technical Association D", "Demo Company C"];

test("a finished document is brought in, corrected, signed by four, submitted, published and proved", async ({
  visit,
}) => {
  test.skip(!existsSync(folder), "The material is not beside the project.");
  test.setTimeout(180_000);
  const title = `Joint submission ${uniqueWord()}`;
  const raw = readFileSync(join(folder, "gpd-submission.raw.txt"));
  const awa = await visit();
  await enterAs(awa, "awa@demo.example");
  const id = await startInput(awa);

  await bringIn(awa, id, raw);
  await checkPreview(awa, id);
  await correct(awa, id, title);
  await collectNames(awa, id, visit, title);
  const receipt = await submit(awa, id);
  const reference = await publish(await visit(), title);

  const reader = await visit({ javaScriptEnabled: false });
  await reader.goto(`/en/contributions/${reference}`);
  for (const name of ["Demo NGO A", ...theirNames]) await expect(reader.getByRole("main")).toContainText(name);
  await expect(reader.getByRole("heading", { name: title })).toBeVisible();
  await prove(awa, receipt);
});

async function startInput(page: Page): Promise<string> {
  await page.goto("/en/consultations/session-inputs");
  await page.locator('a[href*="/compose/input/"]').first().click();
  await page.getByRole("button", { name: "Begin an input" }).click();
  await page.waitForURL("**/me/inputs/*");
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Uploads the document, looks at what was recognised and asked, and writes it into the draft. */
async function bringIn(page: Page, id: string, raw: Buffer): Promise<void> {
  await page.goto(`/en/me/inputs/${id}/import`);
  await page.getByLabel("Document").setInputFiles({ name: "gpd-submission.txt", mimeType: "text/plain", buffer: raw });
  await page.getByRole("button", { name: "Read the document" }).click();
  await expect(page.getByRole("heading", { name: /What was read from/ })).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await expect(page.locator('select[name$=".target"]')).toHaveCount(6);
  await expect(page.getByRole("group", { name: "“73/271” may be “73/27” with note 1:" })).toBeVisible();
  await page.getByRole("radio", { name: "73/27 with note 1" }).check();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the original" }).first().click();
  expect(readFileSync(await (await download).path())).toEqual(raw);

  await page.getByRole("button", { name: "Write this into the draft" }).click();
  await page.waitForURL(`**/me/inputs/${id}`);
}

const expectedSchema = z.object({ footnotes: z.array(z.object({ urls: z.array(z.string()) })) });

/** Every note and every address of the document stands in the preview, under the areas that it speaks of. */
async function checkPreview(page: Page, id: string): Promise<void> {
  const known = readFileSync(join(folder, "gpd-submission.json"), "utf8");
  const { footnotes } = expectedSchema.parse(JSON.parse(known));
  await page.goto(`/en/me/inputs/${id}/preview`);
  await expectAccessible(page);
  const main = page.getByRole("main");
  for (const area of ["Existing and potential threats", "Rules, norms and principles", "Capacity-building"]) {
    await expect(main.getByRole("heading", { name: area })).toBeVisible();
  }
  await expect(main.getByRole("heading", { name: "International law" })).toHaveCount(0);
  await expect(main.locator('[id^="fn"]:not([id^="fnref"])')).toHaveCount(footnotes.length);
  expect(footnotes).toHaveLength(29);
  const html = await main.innerHTML();
  expect(html).not.toContain("\t");
  const links = await main.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const wanted = footnotes.flatMap(({ urls }) => urls).map((url) => new URL(url).href);
  expect(wanted).toHaveLength(59);
  expect(wanted.filter((address) => !links.includes(address))).toEqual([]);
}

async function correct(page: Page, id: string, title: string): Promise<void> {
  await page.goto(`/en/me/inputs/${id}`);
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(title);
}

/** The lead asks three others; each reads the exact text and confirms it. */
async function collectNames(lead: Page, id: string, visit: () => Promise<Page>, title: string): Promise<void> {
  for (const name of theirNames) {
    await lead.goto(`/en/me/inputs/${id}/signatures?q=${encodeURIComponent(name)}`);
    await lead.getByRole("button", { name: new RegExp(name) }).click();
    await expect(lead.getByText("No answer yet").first()).toBeVisible();
  }
  await lead.goto(`/en/me/inputs/${id}/signatures`);
  await lead.getByRole("button", { name: "Open for signature" }).click();
  await expect(lead.getByText(/Names can be given until/).first()).toBeVisible();
  for (const [index, address] of cosigners.entries()) {
    const page = await visit();
    if (index === 0) await enterAs(page, address);
    else {
      await page.goto("/en/sign-in");
      await signInByMail(page, journey, address);
      await page.waitForURL("**/me");
    }
    await page.goto("/en/me/signatures");
    await page.getByRole("link", { name: title }).first().click();
    await page.getByRole("button", { name: "Confirm this text" }).click();
    await expect(page.getByText(/Your organisation confirmed this text on/)).toBeVisible();
  }
}

async function submit(page: Page, id: string): Promise<string> {
  await page.goto(`/en/me/inputs/${id}`);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await page.waitForURL("**/me/receipts/*");
  return page.url();
}

async function publish(page: Page, title: string): Promise<string> {
  await enterAs(page, "moderator@demo.example");
  await page.goto("/en/desk/moderation");
  await page
    .getByRole("link", { name: new RegExp(title) })
    .first()
    .click();
  const reference = ((await page.getByRole("main").textContent()) ?? "").match(/OEWG-\d{4}-\d{4}/)?.[0] ?? "";
  await page.getByRole("button", { name: "Publish", exact: true }).first().click();
  await expect(page.getByText("Published. Everybody can read it now.")).toBeVisible();
  return reference;
}

/** With the files of the receipt and openssl alone: the token fits the bytes, and no longer when one byte is changed. */
async function prove(page: Page, receipt: string): Promise<void> {
  test.skip(!hasOpenSsl, "openssl is not on this machine.");
  await page.goto(receipt);
  await expectAccessible(page);
  const kept = mkdtempSync(join(tmpdir(), "openfloor-proof-"));
  try {
    const links = await page
      .locator("a[download], a[href*='/me/receipts/']")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const fetched = async (ending: string) => {
      const href = links.find((link) => link.endsWith(ending));
      const answer = await page.request.get(href ?? "");
      expect(answer.status(), ending).toBe(200);
      writeFileSync(join(kept, ending), await answer.body());
      return join(kept, ending);
    };
    const canonical = await fetched("canonical.json");
    const token = await fetched("time-stamp.tsr");
    const root = await fetched("time-stamp-ca.pem");
    const verify = () => spawnSync("openssl", ["ts", "-verify", "-data", canonical, "-in", token, "-CAfile", root]);
    expect(verify().status, String(verify().stderr)).toBe(0);
    const bytes = readFileSync(canonical);
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
    writeFileSync(canonical, bytes);
    expect(verify().status).not.toBe(0);
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
}
