import { demo } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const forum = "/processes/rights-forum/related";

test("who said what, who they are and what clashes is seen, and leads to what was said", async ({ visit }) => {
  const reader = await visit({ viewport: { width: 360, height: 780 } });
  await reader.goto(`/en${demo.consultation}/positions?rows=norm`);
  await expect(reader.locator("#positions tbody tr")).toHaveCount(11);
  await expectAccessible(reader);
  await reader.goto(`/ar${demo.consultation}/participation`);
  await expect(reader.locator("svg.world-map[role=img]")).toHaveAttribute("aria-label", /\d/);
  await expectAccessible(reader);
  await reader.goto(`/en${demo.closedConsultation}/side-by-side`);
  await expect(reader.locator("#crosswalk-table .gap").first()).toBeVisible();
  await expectAccessible(reader);
  await reader.goto(`/en${forum}`);
  await expect(reader.locator("#sessions .clash").first()).toBeVisible();
  await expectAccessible(reader);
});

test("an organiser refers an input to a second process without scripts, and takes it back", async ({ visit }) => {
  const organiser = await visit({ javaScriptEnabled: false });
  await organiser.goto("/en/consultations/session-inputs/positions?rows=question");
  const source = organiser.locator("#positions .source a").last();
  const reference = (await source.textContent()) ?? "";
  await source.click();
  await expect(organiser.locator("main")).toContainText(reference);
  await enterAs(organiser, "organiser@demo.example");
  await organiser.goto(`/en/desk${forum}`);
  const [field, button] = [
    organiser.getByLabel(t("processes.related.reference")),
    organiser.getByRole("button", { name: t("processes.related.refer"), exact: true }),
  ];
  await field.fill("RIGHTS-2026-99999");
  await button.click();
  await expect(organiser.getByText(t("processes.errors.noSuchInput")).first()).toBeVisible();
  await field.fill(reference);
  await button.click();
  await expect(organiser.getByText(t("processes.related.saved"))).toBeVisible();
  await organiser.goto(`/en${forum}`);
  await expect(organiser.locator(`a[href="/en/contributions/${reference}"]`)).toBeVisible();
  await organiser.goto(`/en/desk${forum}`);
  await organiser.getByRole("button", { name: t("processes.related.endReferral", { reference }), exact: true }).click();
  await expect(organiser.getByText(t("processes.related.saved"))).toBeVisible();
});
