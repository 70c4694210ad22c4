import type { Page } from "@playwright/test";
import { enterAsAnotherModerator, waitingComments } from "@/tests/support/e2e-moderators";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const main = (page: Page) => page.getByRole("main");
const button = (page: Page, key: string) => main(page).getByRole("button", { name: t(key), exact: true });

/** What each of the three was told, by the words on their own page: done, or that somebody else was quicker. */
const told = {
  publishes: { done: t("moderation.decisions.done.publish"), later: t("moderation.wayOn.next") },
  refuses: { done: t("moderation.decisions.done.refuse"), later: t("moderation.wayOn.next") },
  withdraws: { done: t("contributions.done.withdrawn"), later: t("contributions.errors.decidedMeanwhile") },
} as const;

type Racer = keyof typeof told;
const racers = ["publishes", "refuses", "withdraws"] as const;

test("two moderators and the author race on the same items: one outcome each, the others are told and led on", async ({
  visit,
}) => {
  test.setTimeout(150_000);
  const name = uniqueWord();
  const texts = [uniqueWord(), uniqueWord()];
  const pages = {
    publishes: await visit(),
    refuses: await visit({ javaScriptEnabled: false }),
    withdraws: await visit(),
  };
  const organiser = await visit();
  const comments = await waitingComments(organiser, name, texts);
  await enterAs(pages.publishes, "moderator@demo.example");
  await enterAsAnotherModerator(pages.refuses, organiser);
  await enterAs(pages.withdraws, "awa@demo.example");

  for (const [turn, { id }] of comments.entries()) {
    const reference = await open(pages, id, name);
    const first = racers[turn % racers.length] ?? "publishes";
    // Each turn another one is a little ahead; who wins is the database's to say.
    const order = [first, ...racers.filter((racer) => racer !== first)];
    await Promise.all(order.map((racer) => act(pages[racer], racer, id)));
    const won = racers.filter((racer) => isDone.get(pages[racer])?.has(id));
    expect(won, `who won ${reference}`).toHaveLength(1);
    await expectOutcome(reference, won[0] ?? "publishes", texts[turn] ?? "");
    for (const racer of racers) if (racer !== won[0]) await expectLedOn(pages[racer], racer);
  }
  await expectAccessible(pages.publishes);
});

/** The acts that came through, by page and contribution. */
const isDone = new Map<Page, Set<string>>();

/** All three have the same item before them, and nobody has taken it; gives its public reference. */
async function open(pages: Record<Racer, Page>, id: string, name: string): Promise<string> {
  const { publishes, refuses, withdraws } = pages;
  const path = `/en/desk/moderation/${id}?consultation=${name}`;
  await publishes.goto(path);
  // Who decided before has the next one already.
  const mine = publishes.getByText(t("moderation.claim.mine"));
  const takeOver = button(publishes, "moderation.claim.takeOver");
  await expect(mine.or(takeOver)).toBeVisible();
  if (await takeOver.isVisible()) await takeOver.click();
  await expect(mine).toBeVisible();
  await publishes.locator("#claim button").click();
  await expect(publishes.getByText(t("moderation.claim.nobody"))).toBeVisible();
  await refuses.goto(path);
  await refuses.locator('.decision a[href="#refuse"]').click();
  await refuses.locator('#refuse input[name="reasonCode"]').first().check();
  await refuses.locator("#refuse-words").fill("It calls somebody a fool.");
  await withdraws.goto("/en/me/contributions");
  await withdrawal(withdraws, id).locator("xpath=ancestor::details[1]").locator("summary").click();
  return (await publishes.locator("#case .reference").first().textContent()) ?? "";
}

const withdrawal = (page: Page, id: string) =>
  main(page)
    .locator(`form:has(input[name="id"][value="${id}"])`)
    .filter({ hasText: t("contributions.list.withdrawYes") });

/** Presses, and waits until the page says what became of it. */
async function act(page: Page, racer: Racer, id: string): Promise<void> {
  if (racer === "publishes") await page.keyboard.press("p");
  else if (racer === "refuses") await button(page, "moderation.decisions.confirmRefuse").click();
  else await withdrawal(page, id).getByRole("button").click();
  const done = page.getByText(told[racer].done);
  const later = main(page).getByText(told[racer].later);
  await expect(done.or(later).first()).toBeVisible();
  if ((await done.count()) > 0) isDone.set(page, new Set([...(isDone.get(page) ?? []), id]));
}

/** What the public reads is what the one act led to, and nothing else. */
async function expectOutcome(reference: string, won: Racer, words: string): Promise<void> {
  const { status, text } = await new Visitor().ask(`/en/contributions/${reference}`);
  expect(text.includes(words)).toBe(won === "publishes");
  expect([200, 410]).toContain(status);
  if (won === "refuses") expect(text).toContain(t("public.marker.refused"));
  if (won === "withdraws") expect(text).toContain(t("public.marker.withdrawn"));
}

/** Who came too late finds the way on, on their own page. */
async function expectLedOn(page: Page, racer: Racer): Promise<void> {
  if (racer === "withdraws") return;
  await expect(main(page).locator(".notice").first()).toBeVisible();
  if (racer === "refuses") await expect(page.locator("#kept-words")).toHaveValue("It calls somebody a fool.");
  await main(page)
    .getByRole("link", { name: t("moderation.wayOn.next") })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/desk\/moderation/);
  await expect(page.getByRole("navigation", { name: t("moderation.queue.label") })).toBeVisible();
}
