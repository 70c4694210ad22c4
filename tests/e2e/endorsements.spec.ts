import sharp from "sharp";
import { mailTo } from "@/tests/support/e2e-mail";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const text = "/en/consultations/norms-guidance/drafts/guidance/zero-draft";

test("a text is endorsed without scripts, with a reservation on a paragraph; a moderator publishes it, its writer is told, everybody reads it", async ({
  visit,
}) => {
  const [words, reservation] = [`We support it ${uniqueWord()}`, `Not so soon ${uniqueWord()}`];
  const plain = await visit({ javaScriptEnabled: false });
  await enterAs(plain, "zofia@demo.example");
  await plain.goto(`${text}/endorsements`);
  await plain.getByRole("link", { name: t("endorsements.public.endorse") }).click();
  await plain.locator('[name="words"]').fill(words);
  await plain.locator('[name="reservations.0.place"]').selectOption({ index: 4 });
  await plain.locator('[name="reservations.0.words"]').fill(reservation);
  await plain.getByRole("button", { name: t("endorsements.give.send"), exact: true }).click();
  await expect(plain.getByText(t("endorsements.give.states.given"))).toBeVisible();

  const reader = await visit();
  await reader.goto(`${text}/endorsements`);
  await expect(reader.getByText(words)).toHaveCount(0);

  const staff = await visit();
  await enterAs(staff, "moderator@demo.example");
  await staff.goto("/en/desk/endorsements");
  await expectAccessible(staff);
  const item = staff.getByRole("listitem").filter({ hasText: words });
  await expect(item).toContainText(reservation);
  await item.getByRole("button", { name: t("endorsements.desk.publish"), exact: true }).click();
  await expect(item).toHaveCount(0);
  const letter = await mailTo("zofia@demo.example", "endorses");
  expect(letter.text).not.toContain(words);

  await reader.reload();
  const given = reader.getByRole("listitem").filter({ hasText: words });
  await expect(given).toContainText(reservation);
  await expectAccessible(reader);
  const place = await given.locator('a[href*="#"]').getAttribute("href");
  const anchor = place?.split("#")[1] ?? "";
  await reader.goto(`${text}/paragraphs/${anchor}`);
  await expect(reader.getByText(reservation)).toBeVisible();
});

test("a logo is put up without scripts, seen by everybody, and gone for everybody once it is taken away", async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  await enterAs(page, "awa@demo.example");
  const putUp = async (name: string, buffer: Buffer) => {
    await page.goto("/en/organisation");
    await page.locator('input[name="file"]').setInputFiles({ name, mimeType: "image/png", buffer });
    await page.getByRole("button", { name: t("organisations.logo.put") }).click();
  };
  await putUp("logo.png", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
  await expect(page.getByText(t("organisations.errors.logoKind")).first()).toBeVisible();
  const ground = { width: 300, height: 100, channels: 3 as const, background: "#246" };
  await putUp("logo.png", await sharp({ create: ground }).png().toBuffer());
  const seen = { name: t("organisations.logo.alt", { name: "Demo NGO A" }) };
  await expect(page.getByRole("img", seen)).toBeVisible();

  const reader = await visit();
  await reader.goto("/en/organisations/demo-ngo-a");
  const logo = reader.getByRole("img", seen);
  await expect(logo).toHaveJSProperty("naturalWidth", 300);
  await expectAccessible(reader);
  const address = (await logo.getAttribute("src")) ?? "";
  await page.getByRole("button", { name: t("organisations.logo.remove") }).click();
  await expect(page.getByText(t("organisations.logo.none"))).toBeVisible();
  expect((await reader.request.get(address)).status()).toBe(404);
  await reader.reload();
  await expect(reader.getByRole("img", seen)).toHaveCount(0);
  await reader.locator("#earlier-facts > summary").click();
  const lines = reader.locator("#earlier-facts").getByRole("listitem");
  for (const became of ["added", "removed"]) {
    await expect(lines.getByText(t("corrections.entry.logo", { became })).first()).toBeVisible();
  }
  await expectAccessible(reader);
});
