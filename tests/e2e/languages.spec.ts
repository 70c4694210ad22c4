import { directionOf, locales } from "@/lib/i18n/locales";
import { demo } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { untranslated } from "@/tests/support/e2e-untranslated";
import { wordsOf } from "@/tests/support/e2e-words";

test.describe.configure({ mode: "parallel" });

test("a reader in each language walks from the home page to a contribution and its citation", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  const reader = await visit();
  await reader.goto("/en");
  expect((await untranslated(reader, "fr")).length, "English words are known as such").toBeGreaterThan(0);
  for (const locale of locales) {
    const t = wordsOf(locale);
    const arrived = async () => {
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.locator("html")).toHaveAttribute("dir", directionOf(locale));
      expect(await page.locator("h1").count()).toBe(1);
    };
    await page.goto(`/${locale}`);
    await arrived();
    await page.locator(`main a[href="/${locale}${demo.consultation}"]`).first().click();
    await arrived();
    await page.locator(`main a[href="/${locale}${demo.text}"]`).first().click();
    await arrived();
    // The interface has the language of the reader, the text its own.
    await expect(page.locator("article#text")).toHaveAttribute("lang", "en");
    await expect(page.locator("article#text")).toHaveAttribute("dir", "ltr");
    await page.locator("a.reference").first().click();
    await arrived();
    await page.locator("#cite summary").click();
    await expect(page.getByText(t("open-data.cite.un"), { exact: true })).toBeVisible();
    // Read where scripts run, in another window, so that the walk itself needs none.
    await reader.goto(page.url());
    expect(await untranslated(reader, locale), `what is not ${locale} on ${page.url()}`).toEqual([]);
    for (const path of [
      "",
      demo.consultation,
      `${demo.consultation}/compilation`,
      demo.text,
      "/organisations/demo-ngo-a",
      "/events",
    ]) {
      await reader.goto(`/${locale}${path}`);
      expect(await untranslated(reader, locale), `what is not ${locale} on ${path}`).toEqual([]);
    }
  }
});

test("a Spanish reader skips to an English text, and finds a French one with and without its accents", async ({
  visit,
}) => {
  const page = await visit();
  await page.goto(`/es${demo.text}`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);

  const found = async (words: string) => {
    await page.goto(`/fr/search?q=${encodeURIComponent(words)}&language=fr`);
    return page
      .locator('main li > a[href*="/contributions/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  };
  const withAccents = await found("soutenons sans réserve");
  expect(withAccents.length).toBeGreaterThan(0);
  expect(await found("soutenons sans reserve")).toEqual(withAccents);

  await page.goto("/en/search?q=soutenons+sans+reserve");
  await page.locator('a[href$="/translations/en"]').first().click();
  const t = wordsOf("en");
  await expect(page.getByText(t("translations.standing.reviewed", { language: "French" }))).toBeVisible();
  await expect(page.locator('.prose[lang="en"]').first()).toBeVisible();
  await page.getByRole("link", { name: t("translations.readOriginal", { language: "French" }) }).click();
  await expect(page.locator('.prose[lang="fr"]').first()).toBeVisible();

  const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
  const drawn = await page.request.get(new URL(picture ?? "").pathname);
  expect([drawn.status(), drawn.headers()["content-type"]]).toEqual([200, "image/png"]);
  const heading = await page.title();
  expect(await page.locator('meta[property="og:title"]').getAttribute("content")).toBe(heading);
  // Whoever cannot see the picture is told of what page it is.
  const alternative = await page.locator('meta[property="og:image:alt"]').getAttribute("content");
  expect(`${alternative} · Openfloor`).toBe(heading);
});

test("a French reader finds a paragraph of an English text by the words of its translation, which says so", async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  const t = wordsOf("fr");
  await page.goto(`/fr/search?q=${encodeURIComponent("“entre un texte et une journée de travail”")}&language=fr`);
  const result = page.locator(".search-results > li");
  await expect(result).toHaveCount(1);
  await expect(result).toContainText(t("translations.states.reviewed"));
  const original = t("translations.readOriginal", { language: "anglais" });
  await expect(result.getByRole("link", { name: original })).toHaveAttribute("href", `/fr${demo.text}#p2`);
  await result.getByRole("link").first().click();
  await expect(page.locator('#in-fr .prose[lang="fr"]')).toBeVisible();
  await expect(page.getByText(t("translations.originalAbove", { language: "anglais" }))).toBeVisible();

  // Where another language is read, it is folded, and the address opens it.
  await page.goto(`/en${demo.text}/paragraphs/p2#in-fr`);
  await expect(page.locator('#in-fr .prose[lang="fr"]')).toBeVisible();
});

test("no heading breaks inside a reference on a narrow screen", async ({ visit }) => {
  const page = await visit();
  await page.goto(`/ar${demo.text}`);
  await page.locator("a.reference").first().click();
  const reference = page.locator("h1 .reference");
  for (let width = 320; width <= 480; width += 16) {
    await page.setViewportSize({ width, height: 800 });
    const lines = await reference.evaluate(
      (named) => named.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(named).fontSize),
    );
    expect(lines, `lines of the reference at ${width} px`).toBeLessThan(2);
  }
});

const inputs = [
  { place: "/ar/consultations/norms-reports", title: "Monitoring report on norm (e)" },
  { place: "/en/consultations/session-inputs", title: "الحوار المؤسسي المنتظم من منظور إقليمي" },
];

test("an input stands in one column, also on a page that runs the other way", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  for (const { place, title } of inputs) {
    await page.goto(place);
    await page.getByRole("link", { name: title }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const column = await page.locator(".input-body").evaluate((body) => {
        const inner = [...body.querySelectorAll("section :is(.key-message, .recommendation, .prose)")];
        const isMirrored = getComputedStyle(body).direction === "rtl";
        const edges = [body, ...inner].map((block) => block.getBoundingClientRect());
        return {
          starts: edges.map(({ left, right }) => Math.round(isMirrored ? right : left)),
          widths: edges.slice(1).map((box) => Math.round(box.width)),
        };
      });
      expect(column.widths.length).toBeGreaterThan(2);
      expect(new Set(column.starts).size, `${title} at ${width} px begins at ${column.starts}`).toBe(1);
      expect(new Set(column.widths).size, `${title} at ${width} px is as wide as ${column.widths}`).toBe(1);
    }
  }
});

test("a title that runs the other way begins at the side of its page", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const place of [`/ar${demo.text}`, `/en${demo.arabicText}`]) {
    await page.goto(place);
    const starts = await page.locator(".document-head").evaluate((head) => {
      const words = new Range();
      const title = head.querySelector("h1");
      if (title !== null) words.selectNodeContents(title);
      const isMirrored = getComputedStyle(head).direction === "rtl";
      return [head, words]
        .map((part) => part.getBoundingClientRect())
        .map(({ left, right }) => Math.round(isMirrored ? right : left));
    });
    expect(Math.abs((starts[0] ?? 0) - (starts[1] ?? 9_999)), `${place} begins at ${starts}`).toBeLessThanOrEqual(2);
  }
});
