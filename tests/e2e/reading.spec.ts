import type { Page } from "@playwright/test";
import { decide, keepDraft, submitDrafts } from "@/tests/support/e2e-comments";
import { demo, uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

test.describe.configure({ mode: "parallel" });

const t = wordsOf("en");

test("“norm 6”, “norm (f)” and “13(f)” lead to the same paragraph", async ({ visit }) => {
  const page = await visit();
  for (const name of ["norm 6", "norm (f)", "13(f)", "Norm  6", "32", "para. 32", "p32"]) {
    await page.goto(`/en${demo.text}`);
    await page.getByRole("textbox", { name: t("public.goToParagraph") }).fill(name);
    await page.getByRole("button", { name: t("public.go"), exact: true }).click();
    await expect(page, name).toHaveURL(new RegExp(`${demo.text}#p32$`));
    await expect(page.locator("#p32"), name).toBeInViewport();
    await page.goto(`/en${demo.text}/para/${encodeURIComponent(name)}`);
    await expect(page, name).toHaveURL(new RegExp(`${demo.text}#p32$`));
  }
  await page.goto(`/en${demo.text}?paragraph=norm+99`);
  await expect(page.getByText(t("public.unknownParagraph", { name: "norm 99" }))).toBeVisible();
});

test("every paragraph has an address of its own that its number leads to", async ({ visit }) => {
  const page = await visit();
  await page.goto(`/en${demo.text}#p21b-i`);
  await expect(page.locator("#p21b-i")).toBeInViewport();
  await page.locator("#p21b-i").getByRole("link", { name: "21(b)(i)", exact: true }).click();
  await expect(page).toHaveURL(/#p21b-i$/);
  const anchors = await page.locator("article.reading .para").evaluateAll((rows) => rows.map(({ id }) => id));
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors.length).toBeGreaterThan(60);
});

test("each count on the reading page is the number of comments that can be seen", async ({ visit }) => {
  const page = await visit();
  await page.goto(`/en${demo.text}`);
  const rows = await page.locator("article.reading .para").evaluateAll((all) => {
    const level = (row: Element | undefined) => Number(/level-(\d)/.exec(row?.className ?? "")?.[1] ?? 1);
    return all.map((row, place) => ({
      told: row.querySelector(".notes a[href$='-comments']")?.textContent ?? null,
      seen: document.querySelectorAll(`[id="${row.id}-comments"] > .contribution`).length,
      // Comments stand between a paragraph and those under it: the next row is asked, not the next sibling.
      isLeaf: level(all[place + 1]) <= level(row),
    }));
  });
  const commented = rows.filter(({ seen }) => seen > 0);
  expect(commented.length).toBeGreaterThan(10);
  for (const { told, seen } of commented.filter(({ isLeaf }) => isLeaf)) {
    expect(told).toBe(t("public.comments", { count: seen }));
  }
});

test("a comment on (d)(iii) counts under (d) and stands at (iii)", async ({ visit }) => {
  const words = uniqueWord();
  const focalPoint = await new Visitor().signInAs("zofia@demo.example");
  const draft = await keepDraft(focalPoint, "59(d)(iii)", words);
  await submitDrafts(focalPoint, [draft]);
  await decide(await new Visitor().signInAs("moderator@demo.example"), draft.id, "publish");

  const page = await visit();
  await page.goto(`/en${demo.text}`);
  await expect(page.locator("#p59d-iii-comments")).toContainText(words);
  const count = await page.locator("#p59d-iii-comments > .contribution").count();
  await expect(page.locator("#p59d-iii .notes")).toContainText(t("public.comments", { count }));
  await expect(page.locator("#p59d .notes")).toContainText(t("public.nestedComments", { count }));
  await expect(page.locator("#p59 .notes")).toContainText(t("public.nestedComments", { count }));
});

test("a comment's paragraphs stand apart wherever it is read", async ({ visit }) => {
  const page = await visit();
  const path = `/en${demo.text}`;
  await page.goto(path);
  const beside = page.locator("[id$='-comments'] > .contribution", { has: page.locator(".prose p + p") }).first();
  const anchor = await beside.evaluate((card) => card.parentElement?.id.replace("-comments", ""));
  const alone = (await beside.locator("a.reference").getAttribute("href")) ?? "";
  for (const address of [path, `${path}/paragraphs/${anchor}`, alone]) {
    await page.goto(address);
    const gaps = await page.locator(".contribution .prose p + p").evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const above = paragraph.previousElementSibling?.getBoundingClientRect().bottom ?? Number.NaN;
        return paragraph.getBoundingClientRect().top - above;
      }),
    );
    expect(gaps.length, address).toBeGreaterThan(0);
    expect(Math.min(...gaps), address).toBeGreaterThan(4);
  }
});

test("comments are narrowed by stakeholder group, kind and what they ask for", async ({ visit }) => {
  const page = await visit();
  const comments = page.locator(".contribution");
  await page.goto(`/en${demo.text}`);
  const all = await comments.count();
  const choices = [
    { label: "public.filters.group", choice: "public.groups.academia", shown: "public.groups.academia" },
    { label: "public.filters.stance", choice: "public.stances.keep", shown: "public.stances.keep" },
  ];
  for (const { label, choice, shown } of choices) {
    await page.goto(`/en${demo.text}`);
    await page.getByRole("combobox", { name: t(label) }).selectOption({ label: t(choice) });
    await page.waitForURL(/\?(group|stance)=/);
    const count = await comments.count();
    expect(count, choice).toBeGreaterThan(0);
    expect(count, choice).toBeLessThan(all);
    await expect(comments.filter({ has: page.locator("header", { hasText: t(shown) }) }), choice).toHaveCount(count);
    await page.getByRole("link", { name: t("public.filters.clear") }).click();
    // Other journeys may publish beside this one; none takes away.
    await expect.poll(() => comments.count()).toBeGreaterThanOrEqual(all);
  }
  await page.goto(`/en${demo.text}?type=translation&group=media`);
  await expect(page.getByText(t("public.nothingMatches"))).toBeVisible();
});

test("the interface has its language and the text has its own", async ({ visit }) => {
  const page = await visit();
  const cases = [
    { path: `/es${demo.text}`, page: ["es", "ltr"], text: ["en", "ltr"] },
    { path: `/ar${demo.text}`, page: ["ar", "rtl"], text: ["en", "ltr"] },
    { path: `/en${demo.arabicText}`, page: ["en", "ltr"], text: ["ar", "rtl"] },
  ];
  for (const { path, page: outer, text } of cases) {
    await page.goto(path);
    const article = page.locator("article.reading");
    expect([await page.locator("html").getAttribute("lang"), await page.locator("html").getAttribute("dir")]).toEqual(
      outer,
    );
    expect([await article.getAttribute("lang"), await article.getAttribute("dir")], path).toEqual(text);
    await expectAccessible(page);
  }
});

test("the skip link is the first stop of the keyboard and leads into the content", async ({ visit }) => {
  const page = await visit();
  for (const path of ["/es", `/ar${demo.text}`, "/en/sign-in"]) {
    await page.goto(path);
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toHaveClass(/skip/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.locator("main :focus"), path).toHaveCount(1);
  }
});

const publicPages = [
  "",
  "/consultations",
  demo.consultation,
  demo.text,
  demo.arabicText,
  demo.closedConsultation,
  "/processes/oewg",
  "/organisations",
  "/organisations/demo-ngo-a",
  "/contributions/OEWG-2026-0001",
  "/search?q=state",
  "/help",
  "/help/organisers",
  "/sign-in",
  "/no-such-page",
];

for (const width of [360, 320]) {
  test(`no public page scrolls sideways at ${width} px`, async ({ page }) => {
    // At 1280 px a zoom of 400 % leaves 320.
    await page.setViewportSize({ width, height: 740 });
    for (const path of ["en", "ar"].flatMap((locale) => publicPages.map((rest) => `/${locale}${rest}`))) {
      await page.goto(path);
      const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(wide, `${path} is ${wide} px wide`).toBeLessThanOrEqual(shown ?? 0);
    }
  });
}

test("public pages have no fault that axe can find", async ({ visit }) => {
  const page = await visit();
  for (const path of publicPages.filter((rest) => rest !== demo.text && rest !== "/no-such-page")) {
    await page.goto(`/en${path}`);
    await expectAccessible(page);
  }
});

test("a comment is filed with the keyboard alone", async ({ visit }) => {
  const page = await visit();
  await enterAs(page, "zofia@demo.example");
  await page.goto(`/en${demo.text}`);
  await tabTo(page, t("public.goToParagraph"));
  await page.keyboard.type("16");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#p16$/);
  await tabTo(page, t("public.commentOnParagraph", { number: "16" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/compose\//);
  // The keyboard reaches a group of choices at the chosen one, here the last, and goes round with the arrows.
  await tabTo(page, t("contributions.stances.none"));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: t("contributions.stances.keep") })).toBeChecked();
  await tabTo(page, t("contributions.composer.reasons"));
  await page.keyboard.type(uniqueWord());
  await tabTo(page, t("contributions.composer.submit"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: t("receipts.title") })).toBeVisible();
});

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const heard: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const labelledBy = element.getAttribute("aria-labelledby");
      const label = labelledBy ? document.getElementById(labelledBy) : element.closest("label");
      const labelFor = document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
      const called = element.getAttribute("aria-label") ?? (label ?? labelFor ?? element).textContent;
      return called?.trim() ?? "";
    });
    if (focused.startsWith(name)) return;
    heard.push(focused.slice(0, 40));
  }
  throw new Error(`The keyboard did not reach “${name}”, but ${heard.join(", ")}`);
}

test("how long a round is open is told without scripts", async () => {
  const visitor = new Visitor();
  const { text: closing } = await visitor.ask("/en/consultations/points-of-contact");
  expect(closing).toContain(t("public.window.closing_soon"));
  expect(closing).toMatch(/data-left[^>]*>in (one day|one hour|\d+ hours)</);
  const { text: open } = await visitor.ask(`/en${demo.consultation}`);
  expect(open).toMatch(/data-left[^>]*>in \d days</);
  const { text: closed } = await visitor.ask(`/en${demo.closedConsultation}`);
  expect(closed).toContain(t("public.window.closed"));
  expect(closed).not.toContain("<span data-left");
});

test("search finds Arabic words with and without vowel signs, and French ones with and without accents", async ({
  visit,
}) => {
  const page = await visit();
  const found = async (words: string) => {
    await page.goto("/en/search");
    await page.getByRole("searchbox").fill(words);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?q=/);
    const hits = await page
      .locator(".search-results a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(hits.length, words).toBeGreaterThan(0);
    return hits;
  };
  expect(await found("المَعَايِيرُ")).toEqual(await found("المعايير"));
  expect(await found("reserve souhaitons")).toEqual(await found("réserve SOUHAITONS"));
  expect(await found("hopital laboratoire")).toEqual(await found("hôpital laboratoire"));
});

test("what is found is narrowed by links, without scripts, and a name leads to what it names", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto("/en/search?q=states");
  const all = await page.getByRole("heading", { level: 2 }).first().textContent();
  await page.getByRole("link", { name: new RegExp(`^${t("search.kinds.comment")} \\d`) }).click();
  await expect(page).toHaveURL(/kind=comment/);
  await expect(page.locator(".search-results mark").first()).toBeVisible();
  expect(await page.getByRole("heading", { level: 2 }).first().textContent()).not.toBe(all);
  await page.getByRole("link", { name: t("search.all") }).click();
  await expect(page).toHaveURL(/\/en\/search\?q=states$/);
  await page.goto("/en/search?q=norm+6");
  await expect(page.locator(".search-named a").first()).toHaveAttribute("href", "/en/norms/f");
});
