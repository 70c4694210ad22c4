import type { Locator, Page } from "@playwright/test";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const button = (page: Page, key: string) => page.getByRole("main").getByRole("button", { name: t(key), exact: true });
const link = (page: Page, key: string) => page.getByRole("main").getByRole("link", { name: t(key), exact: true });
const field = (page: Page, key: string) =>
  page
    .getByRole("main")
    .getByRole("textbox", { name: t(key) })
    .first();

const lasting = "Every State keeps a list of the services on which its public depends and reviews it each year.";
const following = "Those who run the services and those who use them are heard before the list is changed.";
const moving = "An office answers within two days when somebody reports a weakness in good faith.";
const first = [
  "Alpha stands here and stays as it is.",
  moving,
  lasting,
  following,
  "The last one goes away with its cables.",
];
const second = [
  "Alpha stands here and stays as it is.",
  lasting.replace("each year", "every second year"),
  following,
  moving,
  "Something about seabeds comes in its place.",
];
const numbered = (paragraphs: string[]) => paragraphs.map((text, index) => `${index + 1}. ${text}`).join("\n\n");

/** A published consultation with a round, and a draft in it whose first version is published. Gives the draft's page. */
async function publishFirst(page: Page, name: string): Promise<string> {
  await page.goto("/en/desk/consultations/new?process=oewg");
  await field(page, "consultations.form.title").fill(`Consultation ${name}`);
  await field(page, "consultations.form.slug").fill(name);
  await button(page, "consultations.form.create").click();
  await link(page, "consultations.page.addDraft").click();
  await field(page, "drafts.form.title").fill(`Draft ${name}`);
  await button(page, "drafts.form.create").click();
  await page.waitForURL(/\/desk\/drafts\/[0-9a-f-]{36}$/);
  const draft = page.url();
  await importVersion(page, draft, "Zero draft", first);
  await button(page, "drafts.correct.publish").click();
  await expect(page.getByText(t("drafts.correct.frozenLead"))).toBeVisible();
  await page.goto(`/en/desk/consultations/${name}`);
  await link(page, "consultations.page.addRound").click();
  await field(page, "consultations.round.name").fill("First reading");
  await page.getByLabel(t("consultations.round.opensAt"), { exact: true }).fill("2026-01-05T09:00");
  await page.getByLabel(t("consultations.round.closesAt"), { exact: true }).fill("2099-01-30T18:00");
  await button(page, "consultations.round.add").click();
  await button(page, "consultations.page.publish").click();
  await expect(page.getByText(t("consultations.page.published"))).toBeVisible();
  return draft;
}

/** Imports a version, and stands on its page. */
async function importVersion(page: Page, draft: string, label: string, paragraphs: string[]): Promise<string> {
  await page.goto(`${draft}/import`);
  await field(page, "drafts.import.label").fill(label);
  await field(page, "drafts.import.text").fill(numbered(paragraphs));
  await button(page, "drafts.import.go").click();
  await page.waitForURL(/\/desk\/drafts\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  return page.url();
}

const rowWith = (page: Page, text: string): Locator => page.locator(".lineage-row").filter({ hasText: text });

test("a second version: its lineage is corrected by keyboard and by dragging, confirmed, published, compared and adopted", async ({
  visit,
}) => {
  const page = await visit();
  const name = uniqueWord();
  await enterAs(page, "organiser@demo.example");
  const draft = await publishFirst(page, name);
  const version = await importVersion(page, draft, "Rev.1", second);

  // Publishing is refused with the way on.
  await button(page, "drafts.correct.publish").click();
  await expect(page.getByText(t("lineage.errors.unconfirmed"))).toBeVisible();
  await page.goto(`${version}/lineage`);
  await expectAccessible(page);

  // By keyboard: the paragraph that went away is taken and joined to the one that came.
  const gone = rowWith(page, "with its cables").locator(".side");
  const take = gone.getByRole("button", { name: t("lineage.board.takeOf", { number: "5" }) });
  await take.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("lineage.board.held", { number: "5" }))).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(t("lineage.board.held", { number: "5" }))).toBeHidden();
  await take.focus();
  await page.keyboard.press("Enter");
  const here = rowWith(page, "about seabeds").getByRole("button", { name: t("lineage.board.joinHere") });
  await here.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("lineage.done.corrected"))).toBeVisible();
  await expect(rowWith(page, "about seabeds")).toContainText("with its cables");
  await expect(rowWith(page, "about seabeds")).toContainText(t("lineage.board.byHand"));

  // Undone, then joined again by dragging.
  await rowWith(page, "about seabeds")
    .getByRole("button", { name: t("lineage.board.undo") })
    .click();
  await expect(rowWith(page, "about seabeds")).not.toContainText("with its cables");
  await rowWith(page, "with its cables").locator(".side").dragTo(rowWith(page, "about seabeds").locator(".side"));
  await expect(rowWith(page, "about seabeds")).toContainText("with its cables");
  await expectAccessible(page);
  await button(page, "lineage.confirm.go").click();
  await expect(page.getByText(t("lineage.done.confirmed"))).toBeVisible();
  await link(page, "lineage.confirm.publish").click();
  await button(page, "drafts.correct.publish").click();
  await expect(page.getByText(t("drafts.correct.frozenLead"))).toBeVisible();

  const reader = await visit();
  const texts = `/en/consultations/${name}/drafts/draft-${name}`;
  await reader.goto(`${texts}/compare/zero-draft...rev-1`);
  const rows = reader.locator(".compared");
  await expect(rows.filter({ hasText: "services on which" }).locator("ins")).toContainText("every second");
  await expect(rows.filter({ hasText: "An office answers" })).toContainText(t("public.comparison.kinds.moved"));
  await expect(rows.filter({ hasText: "An office answers" }).locator(".moved-from")).toContainText("2");
  await expect(reader.getByRole("link", { name: "2 stands at 4 now" })).toBeVisible();
  await expect(reader.getByRole("link", { name: t("public.comparison.figures.moved", { count: 1 }) })).toBeVisible();
  await expectAccessible(reader);
  await reader.getByRole("link", { name: t("public.comparison.sideBySide") }).click();
  const pair = reader.locator(".compared-pair").filter({ hasText: "services on which" });
  await expect(pair.locator("del")).toContainText("each");
  await expect(pair.locator("ins")).toContainText("every second");
  await expectAccessible(reader);
  await reader.getByLabel(t("public.comparison.chooseFrom"), { exact: true }).selectOption({ label: "Rev.1" });
  await reader.getByLabel(t("public.comparison.chooseTo"), { exact: true }).selectOption({ label: "Zero draft" });
  await reader.getByRole("button", { name: t("public.comparison.show") }).click();
  await reader.waitForURL(`**${texts}/compare/rev-1...zero-draft?view=side-by-side`);
  await reader.goto(`/ar/consultations/${name}/drafts/draft-${name}/compare/rev-1...rev-1`);
  await expect(reader.getByText(wordsOf("ar")("public.comparison.same"))).toBeVisible();
  await expectAccessible(reader);

  // The old text stays at its address, and each paragraph leads to where it stands now.
  await reader.goto(`${texts}/zero-draft/para/2`);
  expect(new URL(reader.url()).hash).toBe("#p2");
  await expect(reader.locator("#p2")).toContainText(moving);
  await expectAccessible(reader);
  await reader.getByRole("link", { name: t("lineage.read.nowAt", { number: "4", label: "Rev.1" }) }).click();
  expect(new URL(reader.url()).pathname + new URL(reader.url()).hash).toBe(`${texts}/rev-1#p4`);
  await expect(reader.getByRole("link", { name: t("public.commentOnText") })).toBeVisible();

  await page.goto(draft);
  await expectAccessible(page);
  await link(page, "lineage.timeline.adopt").click();
  await button(page, "lineage.adopt.go").click();
  await expect(page.getByText(t("lineage.adopt.done"))).toBeVisible();
  await reader.goto(`${texts}/rev-1`);
  await expect(reader.getByText(t("lineage.read.finalText"))).toBeVisible();
  await expect(reader.getByRole("link", { name: t("public.commentOnText") })).toHaveCount(0);
  await expectAccessible(reader);
});

test("without scripts the next version is begun in the editor, joined and parted by number, and confirmed", async ({
  visit,
}) => {
  const page = await visit();
  const name = uniqueWord();
  await enterAs(page, "organiser@demo.example");
  const draft = await publishFirst(page, name);

  const plain = await visit({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  await plain.goto(draft);
  await link(plain, "lineage.timeline.startNext").click();
  await field(plain, "lineage.next.label").fill("Rev.1");
  await button(plain, "lineage.next.go").click();
  await plain.waitForURL(/\/desk\/drafts\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  const version = plain.url();
  await plain.goto(`${version}/lineage`);
  await expect(plain.getByText(t("lineage.page.same"))).toBeVisible();

  await plain.getByText(t("lineage.byNumber.title")).click();
  await plain
    .getByLabel(t("lineage.byNumber.paragraph"), { exact: true })
    .selectOption({ label: `2 ${moving}`.slice(0, 82) });
  await button(plain, "lineage.byNumber.part").click();
  await expect(plain.getByText(t("lineage.done.corrected"))).toBeVisible();
  await expect(plain.locator(".lineage-row")).toHaveCount(2);
  await plain.getByText(t("lineage.byNumber.title")).click();
  await plain
    .getByLabel(t("lineage.byNumber.after"), { exact: true })
    .selectOption({ label: `2 ${moving}`.slice(0, 82) });
  await plain
    .getByLabel(t("lineage.byNumber.before"), { exact: true })
    .selectOption({ label: `2 ${moving}`.slice(0, 82) });
  await button(plain, "lineage.byNumber.join").click();
  await expect(plain.locator(".lineage-row")).toHaveCount(1);
  await plain.getByRole("button", { name: t("lineage.board.undo") }).click();
  await expect(plain.getByText(t("lineage.page.same"))).toBeVisible();
  await button(plain, "lineage.confirm.go").click();
  await expect(plain.getByText(t("lineage.done.confirmed"))).toBeVisible();
  await plain.goto(version);
  await button(plain, "drafts.correct.publish").click();
  await expect(plain.getByText(t("drafts.correct.frozenLead"))).toBeVisible();

  const texts = `/en/consultations/${name}/drafts/draft-${name}`;
  await plain.goto(`${texts}/compare/zero-draft...rev-1?view=side-by-side`);
  await expect(plain.getByText(t("public.comparison.same"))).toBeVisible();
  await plain.getByLabel(t("public.comparison.chooseFrom"), { exact: true }).selectOption({ label: "Rev.1" });
  await plain.getByLabel(t("public.comparison.chooseTo"), { exact: true }).selectOption({ label: "Zero draft" });
  await plain.getByRole("button", { name: t("public.comparison.show") }).click();
  await plain.waitForURL(`**${texts}/compare/rev-1...zero-draft?view=side-by-side`);
});
