import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { OrganisersPage } from "@/components/reading/organisers-page";
import { EnvironmentRefused, readEnvironment } from "@/lib/env";
import { loadMessages } from "@/lib/i18n/messages";

const messages = await loadMessages("en");

const pageOf = (contact: string | null, demo = false) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <OrganisersPage {...{ locale: "en", demo, contact }} />
    </NextIntlClientProvider>,
  );

const production = {
  DATABASE_URL: "postgresql://openfloor@db.example.org/openfloor",
  APP_URL: "https://consult.example.org/",
  NEXTAUTH_SECRET: "k3J9-xYpQ_7vTzR2mLwN8bHsDfGc4A1eU6oViXq0",
  MAIL_FROM: "Consultations <no-reply@example.org>",
  SMTP_URL: "smtps://mail.example.org",
};

describe("whoever wants to run a consultation", () => {
  it("is told where the administrators are reached, by mail or on a page of theirs", () => {
    expect(pageOf("mailto:office@consult.example.org?subject=Office")).toContain(
      '<a href="mailto:office@consult.example.org?subject=Office" dir="ltr">office@consult.example.org</a>',
    );
    expect(pageOf("https://example.org/contact")).toContain(
      '<a href="https://example.org/contact" dir="ltr">example.org/contact</a>',
    );
  });

  it("is told how to go on where the site names no address", () => {
    const page = pageOf(null);
    expect(page).toContain("This site names no address for them.");
    expect(page).not.toContain("mailto:");
  });

  it("is told in a demonstration that the address is an example", () => {
    expect(pageOf("mailto:administrators@openfloor.invalid", true)).toContain("the address is an example");
    expect(pageOf("mailto:office@consult.example.org")).not.toContain("the address is an example");
  });
});

describe("the setting for it", () => {
  it("is an example in a demo, and nothing in production until it is set, which a warning says", () => {
    expect(readEnvironment({}).environment.operatorContact).toBe("mailto:administrators@openfloor.invalid");
    const unset = readEnvironment(production);
    expect(unset.environment.operatorContact).toBeNull();
    expect(unset.warnings.join()).toContain("OPERATOR_CONTACT");
    const set = readEnvironment({ ...production, OPERATOR_CONTACT: "https://example.org/contact" });
    expect(set.environment.operatorContact).toBe("https://example.org/contact");
    expect(set.warnings.join()).not.toContain("OPERATOR_CONTACT");
  });

  it.each(["office@example.org", "mailto:", "mailto:office", "http://example.org/contact", "javascript:alert(1)"])(
    "refuses %s",
    (contact) => {
      expect(() => readEnvironment({ ...production, OPERATOR_CONTACT: contact })).toThrow(EnvironmentRefused);
    },
  );
});
