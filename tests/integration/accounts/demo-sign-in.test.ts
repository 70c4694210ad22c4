import { beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "@/lib/kernel/clock";
import { testDatabase } from "@/tests/support/database";
import { ownSurroundings } from "@/tests/support/own-surroundings";

ownSurroundings();
const { client, url } = await testDatabase();

/** The settings are read once, so each test loads the program anew with its own. */
async function issueWith(settings: Record<string, string>, email: string) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.resetModules();
  const { connectDatabase, disconnectDatabase } = await import("@/lib/db/client");
  const { issueDemoToken } = await import("@/lib/accounts/issue-demo-token");
  connectDatabase(url);
  return issueDemoToken({ clock: systemClock }, { email }).finally(disconnectDatabase);
}

const production = {
  DATABASE_URL: "postgresql://openfloor@db.example.org/openfloor",
  APP_URL: "https://consult.example.org",
  NEXTAUTH_SECRET: "kJ8vQ2mZ7xW4tR9yB3nL6pD1sF5hG0cA",
  MAIL_FROM: "no-reply@example.org",
  SMTP_URL: "smtp://mail.example.org",
};

beforeEach(() => {
  vi.unstubAllEnvs();
});

describe("signing in by a button", () => {
  test("is there for the invented people of the demo", async () => {
    expect(await issueWith({}, "awa@demo.example")).toHaveLength(43);
  });

  test.each(["someone@example.org", "awa@demo.example.org", "noor@demo.example"])(
    "is not there for %s",
    async (email) => {
      await expect(issueWith({}, email)).rejects.toMatchObject({ code: "not_found" });
    },
  );

  test("is not there in production, for nobody", async () => {
    await client.signInToken.deleteMany();
    await expect(issueWith(production, "awa@demo.example")).rejects.toMatchObject({ code: "not_found" });
  });
});

test("under https the session's cookie is bound to the host and sent encrypted only", async () => {
  for (const [name, value] of Object.entries(production)) vi.stubEnv(name, value);
  vi.resetModules();
  const { sessionCookie } = await import("@/lib/auth/session-cookie");
  expect(sessionCookie()).toEqual({
    name: "__Host-openfloor-session-token",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
  });
});
