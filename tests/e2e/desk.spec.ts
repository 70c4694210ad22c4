import type { Page } from "@playwright/test";
import { enterAsAnotherModerator, waitingComments } from "@/tests/support/e2e-moderators";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const main = (page: Page) => page.getByRole("main");
const desk = "/en/desk/moderation";
const queue = (page: Page) => page.getByRole("navigation", { name: t("moderation.queue.label") });
const item = (page: Page, id: string) => queue(page).locator(`a[href*="${id}"]`);
const at = (id: string) => new RegExp(`${desk}/${id}`);
const narrow = { width: 360, height: 780 };

test("a moderator works the queue by keyboard, another sees what is taken, and without scripts the same acts work", async ({
  visit,
}) => {
  test.setTimeout(150_000);
  const name = uniqueWord();
  const [organiser, page, plain] = [
    await visit(),
    await visit(),
    await visit({ javaScriptEnabled: false, viewport: narrow }),
  ];
  const [one, two, , four] = (await waitingComments(organiser, name, ["One", "Two", "Three", "Four"])).map(
    ({ id }) => id,
  );
  await enterAs(page, "moderator@demo.example");
  await enterAsAnotherModerator(plain, organiser);
  const answer = await addAnswer(page, name);

  await page.goto(desk);
  await expectAccessible(page);
  await narrowByKeyboard(page, name);
  await isRead(page);
  await page.keyboard.press("j");
  await expect(page).toHaveURL(at(one ?? ""));
  await expect(page.getByText(t("moderation.claim.mine"))).toBeVisible();
  await isRead(page);
  await page.keyboard.press("j");
  await expect(page).toHaveURL(at(two ?? ""));
  await expect(item(page, two ?? "")).toHaveAttribute("aria-current", "true");
  await isRead(page);
  await page.keyboard.press("k");
  await expect(page).toHaveURL(at(one ?? ""));
  await expect(item(page, one ?? "")).toContainText(t("moderation.queue.claimMine"));

  await plain.goto(`${desk}/${one}?consultation=${name}`);
  await expect(plain.locator("#case")).toContainText(t("moderation.claim.others", { name: "Demo moderator" }));
  await expect(main(plain).getByRole("button", { name: t("moderation.decisions.publish"), exact: true })).toBeHidden();

  await returnByKeyboard(page, name, answer);
  await expect(page).toHaveURL(at(two ?? ""));
  await expect(page.getByText(t("moderation.decisions.done.return"))).toBeVisible();
  await page.keyboard.press("u");
  await expect(page).toHaveURL(at(one ?? ""));
  await expect(page.getByText(t("decisions.done.undone"))).toBeVisible();
  await expectAccessible(page);

  await turnKeysOff(page, one ?? "");
  await page.keyboard.press("p");
  await expect(page.getByText(t("moderation.decisions.done.publish"))).toBeVisible();
  await expect(page).toHaveURL(at(two ?? ""));
  await expect(item(page, one ?? "")).toHaveCount(0);

  await withoutScripts(plain, { name, id: four ?? "", answer });
  await page.goto(`${desk}/${four}?consultation=${name}`);
  await expect(page.locator("#case")).toContainText(t("moderation.withWriters.title"));
  await expectAccessible(page);
  await page.goto(`${desk}/${two}?consultation=${name}#return`);
  await expect(page.locator("#return")).toBeVisible();
  await expectAccessible(page);
  for (const path of [`${desk}/mine`, `${desk}/answers`, "/en/reasons"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

/** A person reads a page before pressing the next key; the keys of a page work once it is all there. */
function isRead(page: Page): Promise<void> {
  return page.waitForLoadState("networkidle");
}

/** Words that are offered for returning, in the list of the process. */
async function addAnswer(page: Page, name: string): Promise<string> {
  await page.goto(`${desk}/answers?process=oewg`);
  const form = page.locator('form:has(input[name="seenRevision"][value="0"])');
  await form.locator('input[name="name"]').fill(`Ready ${name}`);
  await form.locator('[name="words.en"]').fill(`Say by whom: ${name}.`);
  await form.getByRole("button", { name: t("moderation.answers.save") }).click();
  await expect(page.getByText(t("moderation.answers.done.saved"))).toBeVisible();
  return `Say by whom: ${name}.`;
}

/** The filter by consultation, kept under a name and opened by it. */
async function narrowByKeyboard(page: Page, name: string): Promise<void> {
  await page
    .locator("summary")
    .filter({ hasText: t("moderation.filters.title") })
    .focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type(`Consultation ${name}`);
  await main(page)
    .getByRole("button", { name: t("moderation.filters.show"), exact: true })
    .focus();
  await page.keyboard.press("Enter");
  await expect(queue(page).locator("li")).toHaveCount(4);
  await main(page)
    .getByRole("textbox", { name: t("moderation.kept.name") })
    .focus();
  await page.keyboard.type(`Only ${name}`);
  await page.keyboard.press("Enter");
  const kept = main(page).getByRole("link", { name: `Only ${name}` });
  await expect(kept).toHaveAttribute("aria-current", "true");
  await page.goto(desk);
  await kept.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/consultation=/);
  await expect(queue(page).locator("li")).toHaveCount(4);
}

/** A reason, a ready answer and more words; the claim is renewed meanwhile, and nothing moves under the typing. */
async function returnByKeyboard(page: Page, name: string, answer: string): Promise<void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = () => resolve();
  });
  await page.route("**/desk/moderation/**", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await page.locator("#claim button").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null));
  await page.keyboard.press("r");
  await page.keyboard.press("Space");
  await expect(page.locator('#return input[name="reasonCode"]:checked')).toHaveCount(1);
  const picker = page.locator("#return").getByLabel(t("moderation.answers.choose"));
  await picker.focus();
  await page.keyboard.type(`Ready ${name}`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const words = page.locator("#return-words");
  await expect(words).toHaveValue(new RegExp(answer));
  await expect(words).toBeFocused();
  const before = await words.boundingBox();
  await page.keyboard.type(" pjk");
  release();
  await expect(page.locator("#claim button")).toBeEnabled();
  await page.keyboard.type(" rxftu");
  await expect(words).toHaveValue(/ pjk rxftu$/);
  await expect(words).toBeFocused();
  expect(await words.boundingBox()).toEqual(before);
  await page.unroute("**/desk/moderation/**");
  await page
    .locator("#return")
    .getByRole("button", { name: t("moderation.decisions.confirmReturn") })
    .focus();
  await page.keyboard.press("Enter");
}

/** Single letters do nothing where they are turned off, and something again where they are on (WCAG 2.1.4). */
async function turnKeysOff(page: Page, id: string): Promise<void> {
  await main(page)
    .getByRole("button", { name: t("moderation.keys.turnOff") })
    .click();
  await page.keyboard.press("j");
  await page.keyboard.press("p");
  await page.reload();
  await expect(page.getByText(t("moderation.keys.areOff"))).toBeVisible();
  await page.keyboard.press("j");
  await main(page)
    .getByRole("button", { name: t("moderation.keys.turnOn") })
    .click();
  await expect(page).toHaveURL(at(id));
}

type Plain = { name: string; id: string; answer: string };

/** Filter, take, ready answer, return and take back, and the same again to stay, in plain forms on a narrow screen. */
async function withoutScripts(page: Page, { name, id, answer }: Plain): Promise<void> {
  const press = (key: string) =>
    main(page)
      .getByRole("button", { name: t(key), exact: true })
      .first()
      .click();
  await page.goto(desk);
  await page
    .locator("summary")
    .filter({ hasText: t("moderation.filters.title") })
    .click();
  await page.locator('select[name="consultation"]').selectOption(name);
  await press("moderation.filters.show");
  await item(page, id).click();
  await press("moderation.claim.take");
  await expect(page.getByText(t("moderation.claim.mine"))).toBeVisible();
  for (const undo of [true, false]) {
    await main(page)
      .getByRole("link", { name: t("moderation.decisions.return"), exact: true })
      .click();
    const form = page.locator("#return");
    await form.getByLabel(t("moderation.answers.choose")).selectOption({ label: `Ready ${name}` });
    await form.getByRole("button", { name: t("moderation.answers.insert") }).click();
    await expect(page.locator("#return-words")).toHaveValue(answer);
    await form.locator('input[name="reasonCode"]').first().check();
    await form.getByRole("button", { name: t("moderation.decisions.confirmReturn") }).click();
    await expect(page.getByText(t("moderation.decisions.done.return"))).toBeVisible();
    if (!undo) continue;
    await press("decisions.undo.takeBack");
    await expect(page.getByText(t("decisions.done.undone"))).toBeVisible();
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(overflow).toBe(false);
}
