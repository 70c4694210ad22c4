import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { aMessage } from "@/tests/factories/mail-message";
import { linkIn, mailTo } from "@/tests/support/e2e-mail";
import { makeRound } from "@/tests/support/e2e-round";
import { siteFolder, uniqueAddress, uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const main = (page: Page) => page.getByRole("main");
const button = (page: Page, key: string) => main(page).getByRole("button", { name: t(key), exact: true });

/** Hands messages to the site as a mail server does, one after the other. */
async function receive(folder: string, messages: readonly Uint8Array[]): Promise<void> {
  for (const [index, bytes] of messages.entries()) {
    const file = join(folder, `${index}.eml`);
    writeFileSync(file, bytes);
    const args = ["--import", "tsx", "scripts/openfloor.ts", "mail", "receive", file, "--authentication", "pass"];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, OPENFLOOR_VAR: siteFolder },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
    await once(child, "close");
    expect(child.exitCode, Buffer.concat(said).toString("utf8")).toBe(0);
  }
}

test("a message by e-mail becomes the drafts of who wrote it; what nobody sent waits for an organiser", async ({
  visit,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "openfloor-inbound-"));
  try {
    const name = uniqueWord();
    const organiser = await visit();
    await enterAs(organiser, "organiser@demo.example");
    const desk = await makeRound(organiser, name, { closesAt: "2098-01-05T10:00", mail: "drafts" });
    await organiser.goto(desk);
    const to = (await main(organiser).locator("code").first().textContent()) ?? "";
    expect(to).toMatch(/^[0-9a-z]{24}@/);

    const stranger = uniqueAddress("stranger");
    await receive(folder, [
      aMessage.gmail({
        from: "awa@demo.example",
        to,
        subject: `Views ${name}`,
        text: "Hospitals are hit.\n\n> Dear all",
      }),
      aMessage.plain({ from: stranger, to, subject: `Passed on ${name}`, text: "Schools are hit." }),
      aMessage.htmlOnly({ from: stranger, to, subject: `Turned away ${name}`, text: "<b>Buy</b> this." }),
    ]);

    const answer = await mailTo("awa@demo.example", name);
    const writer = await visit();
    await enterAs(writer, "awa@demo.example");
    await writer.goto(linkIn(answer));
    await expect(writer.getByRole("heading", { level: 1, name: t("inbound.member.title") })).toBeVisible();
    await expect(main(writer).getByText("Dear all")).toBeVisible();
    await expectAccessible(writer);
    await main(writer)
      .getByRole("link", { name: t("inbound.answer.input") })
      .click();
    await expect(writer.locator(".ProseMirror").getByText("Hospitals are hit.").first()).toBeVisible();
    await expect(writer.getByText("Dear all")).toHaveCount(0);

    const other = await visit({ javaScriptEnabled: false });
    await enterAs(other, "jan@demo.example");
    expect((await other.request.get(linkIn(answer))).status()).toBe(404);

    await organiser.goto("/en/desk/messages");
    await expectAccessible(organiser);
    await expect(main(organiser).getByText(stranger).first()).toBeVisible();
    await main(organiser)
      .getByRole("link", { name: `Passed on ${name}` })
      .click();
    await expect(main(organiser).getByText("Schools are hit.")).toBeVisible();
    await expectAccessible(organiser);
    await main(organiser)
      .getByRole("textbox", { name: t("inbound.desk.organisation") })
      .fill("Nobody by this name");
    await button(organiser, "inbound.desk.letIn").click();
    await expect(main(organiser).locator(".summary")).toContainText(t("inbound.errors.organisationUnknown"));
    await main(organiser)
      .getByRole("textbox", { name: t("inbound.desk.organisation") })
      .fill("demo ngo a");
    await button(organiser, "inbound.desk.letIn").click();
    await expect(organiser.getByText(t("inbound.desk.doneLetIn"))).toBeVisible();
    await expect(main(organiser).getByRole("link", { name: `Passed on ${name}` })).toHaveCount(0);

    const plain = await visit({ javaScriptEnabled: false });
    await enterAs(plain, "organiser@demo.example");
    await plain.goto("/en/desk/messages");
    await main(plain)
      .getByRole("link", { name: `Turned away ${name}` })
      .click();
    await expect(main(plain).getByText("Buy")).toBeVisible();
    await button(plain, "inbound.desk.turnAway").click();
    await expect(plain.getByText(t("inbound.desk.doneTurnedAway"))).toBeVisible();
    await expect(main(plain).getByRole("link", { name: `Turned away ${name}` })).toHaveCount(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
