import { describe, expect, it } from "vitest";
import { EnvironmentRefused, readEnvironment } from "@/lib/env";

const production = {
  DATABASE_URL: "postgresql://openfloor@db.example.org/openfloor",
  APP_URL: "https://consult.example.org/",
  NEXTAUTH_SECRET: "k3J9-xYpQ_7vTzR2mLwN8bHsDfGc4A1eU6oViXq0",
  MAIL_FROM: "Consultations <no-reply@example.org>",
  SMTP_URL: "smtps://mail.example.org",
  TRUSTED_PROXIES: "1",
  CLAMAV_URL: "tcp://127.0.0.1:3310",
  OPENFLOOR_VAR: "/srv/openfloor",
  OPERATOR_CONTACT: "mailto:office@example.org",
};

function problemsOf(source: Record<string, string | undefined>): string[] {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentRefused) return error.problems;
    throw error;
  }
  return [];
}

describe("without DATABASE_URL", () => {
  it("is a demo on loopback that needs no setting at all", () => {
    const { environment } = readEnvironment({});
    expect(environment).toMatchObject({
      mode: "demo",
      host: "127.0.0.1",
      port: 3000,
      appUrl: "http://localhost:3000",
      databaseUrl: null,
      mail: { transport: "outbox" },
    });
  });

  it("listens on loopback whatever HOST says", () => {
    expect(readEnvironment({ HOST: "0.0.0.0" }).environment.host).toBe("127.0.0.1");
  });

  it("takes the port and the folder that it is given", () => {
    const { environment } = readEnvironment({ PORT: "4810", OPENFLOOR_VAR: "/srv/floor" });
    expect(environment).toMatchObject({ port: 4810, appUrl: "http://localhost:4810", varDirectory: "/srv/floor" });
  });

  it("puts mail into the outbox even where a mail service is set", () => {
    expect(readEnvironment({ RESEND_API_KEY: "re_1" }).environment.mail.transport).toBe("outbox");
  });

  it.each(["http", "-1", "70000", "3.5"])("refuses the port %s", (port) => {
    expect(problemsOf({ PORT: port })).toHaveLength(1);
  });
});

describe("with DATABASE_URL", () => {
  it("is production and warns about nothing when everything is set", () => {
    const { environment, warnings } = readEnvironment(production);
    expect(environment).toMatchObject({
      mode: "production",
      host: "0.0.0.0",
      appUrl: "https://consult.example.org",
      trustedProxies: 1,
    });
    expect(warnings).toEqual([]);
  });

  it("names every missing setting at once", () => {
    const problems = problemsOf({ DATABASE_URL: production.DATABASE_URL }).join("\n");
    for (const name of ["APP_URL", "NEXTAUTH_SECRET", "MAIL_FROM", "RESEND_API_KEY or SMTP_URL"])
      expect(problems).toContain(name);
  });

  it.each([
    ["a short secret", { NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET"],
    ["a secret of one letter", { NEXTAUTH_SECRET: "a".repeat(40) }, "NEXTAUTH_SECRET"],
    ["an address without encryption", { APP_URL: "http://consult.example.org" }, "APP_URL"],
    ["an address with a path", { APP_URL: "https://example.org/consult" }, "APP_URL"],
    ["no address at all", { APP_URL: "consult" }, "APP_URL"],
    ["another database", { DATABASE_URL: "mysql://db/openfloor" }, "DATABASE_URL"],
    ["an empty sender", { MAIL_FROM: " " }, "MAIL_FROM"],
  ])("refuses %s", (_what, change, name) => {
    expect(problemsOf({ ...production, ...change })).toEqual([expect.stringContaining(name)]);
  });

  it("accepts http on this machine, for trying production out", () => {
    expect(problemsOf({ ...production, APP_URL: "http://localhost:4810" })).toEqual([]);
  });

  it("warns about what is optional", () => {
    const { TRUSTED_PROXIES, OPENFLOOR_VAR, ...rest } = production;
    expect(TRUSTED_PROXIES + OPENFLOOR_VAR).not.toBe("");
    expect(readEnvironment(rest).warnings).toHaveLength(2);
  });

  it("prefers Resend where both ways are set", () => {
    const { environment, warnings } = readEnvironment({ ...production, RESEND_API_KEY: "re_1" });
    expect(environment.mail).toMatchObject({ transport: "resend", baseUrl: "https://api.resend.com" });
    expect(warnings).toHaveLength(1);
  });
});
