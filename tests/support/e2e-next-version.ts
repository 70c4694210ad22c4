import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { decide, findParagraph, type Kept, readKept, submitDrafts } from "./e2e-comments";
import { expect } from "./e2e-test";
import type { Visitor } from "./e2e-visitor";
import { wordsOf } from "./e2e-words";

const t = wordsOf("en");
const button = (page: Page, key: string) => page.getByRole("main").getByRole("button", { name: t(key), exact: true });
const link = (page: Page, key: string) => page.getByRole("main").getByRole("link", { name: t(key), exact: true });
const field = (page: Page, key: string) =>
  page
    .getByRole("main")
    .getByRole("textbox", { name: t(key) })
    .first();

/** An organiser publishes a consultation with an open round and a text of these paragraphs; gives the draft's page. */
export async function publishText(organiser: Page, name: string, paragraphs: readonly string[]): Promise<string> {
  await organiser.goto("/en/desk/consultations/new?process=oewg");
  await field(organiser, "consultations.form.title").fill(`Consultation ${name}`);
  await field(organiser, "consultations.form.slug").fill(name);
  await button(organiser, "consultations.form.create").click();
  await link(organiser, "consultations.page.addDraft").click();
  await field(organiser, "drafts.form.title").fill(`Draft ${name}`);
  await button(organiser, "drafts.form.create").click();
  await organiser.waitForURL(/\/desk\/drafts\/[0-9a-f-]{36}$/);
  const draft = new URL(organiser.url()).pathname;
  await organiser.goto(`${draft}/import`);
  await field(organiser, "drafts.import.label").fill("Zero draft");
  const text = paragraphs.map((paragraph, index) => `${index + 1}. ${paragraph}`).join("\n\n");
  await field(organiser, "drafts.import.text").fill(text);
  await button(organiser, "drafts.import.go").click();
  await button(organiser, "drafts.correct.publish").click();
  await expect(organiser.getByText(t("drafts.correct.frozenLead"))).toBeVisible();
  await organiser.goto(`/en/desk/consultations/${name}`);
  await link(organiser, "consultations.page.addRound").click();
  await field(organiser, "consultations.round.name").fill("First reading");
  await organiser.getByLabel(t("consultations.round.opensAt"), { exact: true }).fill("2026-01-05T09:00");
  await organiser.getByLabel(t("consultations.round.closesAt"), { exact: true }).fill("2099-01-30T18:00");
  await button(organiser, "consultations.round.add").click();
  await button(organiser, "consultations.page.publish").click();
  await expect(organiser.getByText(t("consultations.page.published"))).toBeVisible();
  return draft.replace(/^\/en/, "");
}

type Proposal = { number: string; stance: "change" | "delete"; proposedText?: string };

/** A focal point proposes, submits, and a moderator publishes: the ids of the comments, in their order. */
export async function publishProposals(
  { focalPoint, moderator }: { focalPoint: Visitor; moderator: Visitor },
  text: string,
  proposals: readonly Proposal[],
): Promise<string[]> {
  const kept: Kept[] = [];
  for (const { number, ...words } of proposals) {
    const answer = await focalPoint.postJson("/api/drafts?locale=en", {
      ...(await findParagraph(focalPoint, number, text)),
      draftKey: randomUUID(),
      type: "substantive",
      language: "en",
      bodyPlain: "It is clearer so.",
      ...words,
    });
    if (answer.status !== 200) throw new Error(`The draft was not kept: ${answer.status} ${answer.text}`);
    kept.push(readKept(answer));
  }
  await submitDrafts(focalPoint, kept);
  for (const { id } of kept) await decide(moderator, id, "publish");
  return kept.map(({ id }) => id);
}
