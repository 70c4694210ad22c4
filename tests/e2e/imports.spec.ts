import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const main = (page: Page) => page.getByRole("main");
const press = (page: Page, key: string) =>
  main(page)
    .getByRole("button", { name: t(key), exact: true })
    .click();
const follow = (page: Page, key: string) =>
  main(page)
    .getByRole("link", { name: t(key), exact: true })
    .first()
    .click();

/** A published round of this journey's own that asks by mandate area. */
async function askByArea(page: Page, name: string): Promise<void> {
  await enterAs(page, "organiser@demo.example");
  await page.goto("/en/desk/consultations/new?process=oewg");
  await main(page)
    .getByRole("textbox", { name: t("consultations.form.title") })
    .first()
    .fill(`Consultation ${name}`);
  await main(page)
    .getByRole("textbox", { name: t("consultations.form.slug") })
    .first()
    .fill(name);
  await press(page, "consultations.form.create");
  await follow(page, "consultations.page.addRound");
  await main(page)
    .getByRole("textbox", { name: t("consultations.round.name") })
    .first()
    .fill("First reading");
  await page.getByLabel(t("consultations.round.opensAt"), { exact: true }).fill("2026-01-05T10:00");
  await page.getByLabel(t("consultations.round.closesAt"), { exact: true }).fill("2098-01-05T10:00");
  await page.getByLabel(t("consultations.round.takes.inputs")).check();
  await press(page, "consultations.round.add");
  await follow(page, "consultations.page.template");
  await press(page, "templates.start.begin");
  await press(page, "templates.desk.ask");
  await expect(main(page).getByText(t("templates.done.current"))).toBeVisible();
  await page.goto(`/en/desk/consultations/${name}`);
  await press(page, "consultations.page.publish");
  await expect(main(page).getByText(t("consultations.page.published"))).toBeVisible();
}

const words = (name: string) => `Existing and emerging threats

Key message: Pumps and cranes in ${name} are run by machines that resolution 61/401 names.

The machines of 61/40 are old, and nobody in the port has looked into them for years.

Our training

Crews learn what to do when the pumps stop, and teach it to those who come after them.



1 https://harbour.example/list
`;

test("a finished document is read, corrected, written into the draft, and comes back byte for byte", async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const name = uniqueWord();
  await askByArea(await visit(), name);
  for (const scripts of [true, false]) {
    const page = await visit({ javaScriptEnabled: scripts });
    await enterAs(page, "awa@demo.example");
    await page.goto(`/en/consultations/${name}`);
    const start = await main(page).locator('a[href*="/compose/input/"]').first().getAttribute("href");
    await page.goto(`${start ?? ""}?another=1`);
    await press(page, "inputs.start.begin");
    await expect(page).toHaveURL(/\/me\/inputs\/[0-9a-f-]{36}/);
    const input = new URL(page.url()).pathname;

    await page.goto(`${input}/import`);
    const bytes = Buffer.from(words(name));
    await page
      .getByLabel(t("imports.upload.file"))
      .setInputFiles({ name: "ours.txt", mimeType: "text/plain", buffer: bytes });
    await press(page, "imports.upload.read");
    await expect(main(page).getByText("61/401").first()).toBeVisible();
    if (scripts) await expectAccessible(page);
    // "Our training" is like no part: it is proposed with the part before it, and sent to its own.
    const training = page.locator('select[name="sections.s2.target"]');
    await training.selectOption({ label: "Capacity-building" });
    await page.locator('input[name="doubts.d1"][value="accept"]').check();
    await press(page, "imports.proposal.confirm");
    await expect(page).toHaveURL(new RegExp(`${input}$`));

    await page.goto(`${input}/preview`);
    await expect(main(page)).toContainText("resolution 61/40 names");
    await expect(main(page)).toContainText("Crews learn what to do");
    await page.goto(`${input}/import`);
    const href = await main(page).getByRole("link", { name: "ours.txt" }).getAttribute("href");
    const original = await page.request.get(href ?? "");
    expect(original.headers()["content-disposition"]).toContain("attachment");
    const sha256 = (data: Buffer) => createHash("sha256").update(data).digest("hex");
    expect(sha256(await original.body())).toBe(sha256(bytes));
    const stranger = await visit();
    expect((await stranger.request.get(href ?? "")).status()).toBe(404);
  }
});
