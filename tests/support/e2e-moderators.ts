import type { Page } from "@playwright/test";
import { type Kept, keepDraft, submitDrafts } from "./e2e-comments";
import { type Journey, signInByMail } from "./e2e-journey";
import { publishText } from "./e2e-next-version";
import { uniqueAddress } from "./e2e-site";
import { enterAs, expect } from "./e2e-test";
import { Visitor } from "./e2e-visitor";
import { wordsOf } from "./e2e-words";

const t = wordsOf("en");
const journey: Journey = { locale: "en", t, scripts: false, paragraph: "", organisation: "" };

/** A new person signs in, and the organiser names them moderator of the demo's process. */
export async function enterAsAnotherModerator(page: Page, organiser: Page): Promise<void> {
  const address = uniqueAddress("moderator");
  await page.goto("/en/sign-in");
  await signInByMail(page, journey, address);
  await page.waitForURL("**/me");
  const main = organiser.getByRole("main");
  await organiser.goto("/en/desk/offices/oewg");
  await main.getByRole("textbox", { name: t("processes.offices.email") }).fill(address);
  await main.locator('input[name="role"][value="moderator"]').check();
  await main.getByRole("button", { name: t("processes.offices.name"), exact: true }).click();
  await expect(organiser.getByText(t("processes.offices.named"))).toBeVisible();
}

/** Comments on a text of a journey's own that wait for a decision, by Demo NGO A, in the order of the words. */
export async function waitingComments(organiser: Page, name: string, words: readonly string[]): Promise<Kept[]> {
  await enterAs(organiser, "organiser@demo.example");
  await publishText(organiser, name, ["Every State keeps a list of its ports and reviews it each year."]);
  const awa = await new Visitor().signInAs("awa@demo.example");
  const text = `/consultations/${name}/drafts/draft-${name}/zero-draft`;
  const kept: Kept[] = [];
  for (const one of words) {
    const draft = await keepDraft(awa, "1", one, text);
    await submitDrafts(awa, [draft]);
    kept.push(draft);
  }
  return kept;
}
