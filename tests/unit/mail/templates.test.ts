import { describe, expect, test } from "vitest";
import { composeMail } from "@/lib/mail/compose-mail";
import { isTemplateName, templates } from "@/lib/mail/templates/index";
import { organisation, samples } from "./letter-samples";

const site = "https://consult.example.org";
const names = Object.keys(templates).filter(isTemplateName);

describe.each(["en", "ar"])("in %s", (locale) => {
  test.each(names)("the mail %s has a plain subject, and the same links in plain text and HTML", async (template) => {
    const mail = await composeMail({ template, locale, values: samples[template], site });
    expect(mail.subject).toMatch(/^[^\r\n<>{}]{5,160}$/);
    expect(mail.text).not.toMatch(/[{}]|undefined|null/);
    expect(mail.html).toContain(`lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"`);
    const links = mail.text.match(/https:\/\/consult\.example\.org\/\S+/g) ?? [];
    for (const link of links) expect(mail.html).toContain(`href="${link}"`);
    // One thing is asked of the reader; the other ways are quieter.
    expect(mail.html.split("display:inline-block").length - 1).toBeLessThanOrEqual(1);
    // Nothing is loaded when the mail is opened.
    expect(mail.html).not.toMatch(/<(?:img|link|script|iframe)|url\(|src=/i);
  });
});

test("the receipt tells the hour in the zone of the round and in UTC", async () => {
  const mail = await composeMail({
    template: "contribution-receipt",
    locale: "en",
    values: samples["contribution-receipt"],
    site,
  });
  expect(mail.text).toContain("30 November 2026, 18:00 Zurich (17:00 UTC)");
  expect(mail.text).toContain("7KQ4-M2XD-9TRW");
  expect(mail.text).toContain("a".repeat(64));
});

test("the receipt promises a moderator, and for what was given in confidence none", async () => {
  const values = samples["contribution-receipt"];
  const written = async (given: object) =>
    (await composeMail({ template: "contribution-receipt", locale: "en", values: { ...values, ...given }, site })).text;
  expect(await written({})).toContain("A moderator reads it next.");
  expect(await written({ next: "moderator" })).toContain("A moderator reads it next.");
  expect(await written({ next: "few" })).toContain("received in confidence");
  expect(await written({ next: "few" })).not.toMatch(/moderator reads|decided/i);
});

test("what people called their organisation is inert in the subject and in HTML", async () => {
  const name = 'Evil\r\nBcc: victim@example.org\u202E <img src=x onerror=alert(1)> "quoted"';
  const mail = await composeMail({
    template: "organisation-received",
    locale: "en",
    values: { organisation: name },
    site,
  });
  expect(mail.subject).not.toMatch(/[\r\n\u202E]/);
  expect(mail.html).not.toContain("<img");
  expect(mail.html).toContain("&lt;img src=x onerror=alert(1)&gt;");
});

test.each(["https://evil.example/en", "//evil.example", "/\\evil.example", "/en\r\nx", "/english", "en/me"])(
  "a mail cannot lead to %j",
  async (path) => {
    await expect(
      composeMail({ template: "organisation-verified", locale: "en", values: { organisation, path }, site }),
    ).rejects.toThrow();
  },
);

test("a very long name is cut in the subject, not broken", async () => {
  const values = { organisation: "😀".repeat(300) };
  const mail = await composeMail({ template: "organisation-received", locale: "en", values, site });
  expect(Array.from(mail.subject)).toHaveLength(160);
  expect(mail.subject).not.toMatch(/\p{Surrogate}/u);
});

test("what became of each comment stands in one mail, with the others counted", async () => {
  const mail = await composeMail({
    template: "dispositions-published",
    locale: "en",
    values: samples["dispositions-published"],
    site,
  });
  expect(mail.subject).toBe("What became of your 3 comments on Zero draft");
  expect(mail.text).toContain("Reference: OEWG-2026-0042\nParagraph: 12\nAnswer: Accepted");
  expect(mail.text).toContain("Answer: Answered together with OEWG-2026-0042");
  expect(mail.text).toContain("> Both ask for <b>the same</b>.");
  expect(mail.text).toContain("One more answer is not listed here.");
  expect(mail.html).toContain("&lt;b&gt;the same&lt;/b&gt;");
});
