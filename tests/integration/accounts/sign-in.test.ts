import { beforeEach, describe, expect, test } from "vitest";
import { ownPath } from "@/lib/accounts/own-path";
import { findLiveSession, readSignInLink } from "@/lib/accounts/queries";
import { requestSignInLink } from "@/lib/accounts/request-sign-in-link";
import { signInLinkRequest } from "@/lib/accounts/schema";
import { signInByLink } from "@/lib/auth/sign-in-by-link";
import { hashSessionToken } from "@/lib/auth/token-hash";
import { clockAt, systemClock } from "@/lib/kernel/clock";
import { notedJobs } from "@/tests/factories/actor";
import { testDatabase } from "@/tests/support/database";
import { ownSurroundings } from "@/tests/support/own-surroundings";

ownSurroundings();
const { client } = await testDatabase();

beforeEach(async () => {
  await client.mail.deleteMany();
  await client.signInToken.deleteMany();
  await client.rateLimit.deleteMany();
});

let sources = 0;

/** Asks for a link and reads it as the mail would show it. */
async function askedLink(email: string, clock = systemClock) {
  sources += 1;
  await requestSignInLink({ clock, jobs: notedJobs() }, { email, next: null, locale: "en", source: `test ${sources}` });
  const mail = await client.mail.findFirstOrThrow({ where: { recipient: email }, orderBy: { createdAt: "desc" } });
  const { path } = Object(mail.secrets);
  const query = new URL(String(path), "https://own.invalid").searchParams;
  return { email: query.get("email") ?? "", token: query.get("token") ?? "" };
}

const browser = { locale: "ar", browser: "Mozilla/5.0 Firefox/140.0", presentToken: null };

function tokenOf(cookie: string | null): string {
  return decodeURIComponent(/^[^=]+=([^;]+)/.exec(cookie ?? "")?.[1] ?? "");
}

describe("a sign-in link", () => {
  test("carries the longest way on that is taken, whatever its letters", async () => {
    const next = `/en/search?q=${"(".repeat(985)}`;
    const { email } = signInLinkRequest.parse({ email: "far@example.org", next });
    expect(ownPath(next)).toBe(next);
    await requestSignInLink({ clock: systemClock, jobs: notedJobs() }, { email, next, locale: "en", source: "far" });
    expect(await client.mail.count({ where: { recipient: email } })).toBe(1);
  });

  test("opens an account and a session; the cookie is out of reach of scripts", async () => {
    const link = await askedLink("first@example.org");
    const cookie = await signInByLink({ ...link, ...browser });
    expect(cookie).toMatch(/^openfloor-session-token=[A-Za-z0-9_-]{43}; .*HttpOnly; SameSite=Lax/);
    const person = await client.person.findUniqueOrThrow({
      where: { email: "first@example.org" },
      include: { sessions: true },
    });
    expect(person).toMatchObject({ locale: "ar", administrator: false });
    expect(person.emailVerifiedAt).not.toBeNull();
    expect(person.sessions).toHaveLength(1);
    expect(await client.transition.count({ where: { subject: "person", subjectId: person.id } })).toBe(1);
  });

  test("works once", async () => {
    const link = await askedLink("once@example.org");
    expect(await readSignInLink({ clock: systemClock }, link)).toBe("usable");
    expect(await signInByLink({ ...link, ...browser })).not.toBeNull();
    expect(await signInByLink({ ...link, ...browser })).toBeNull();
    expect(await readSignInLink({ clock: systemClock }, link)).toBe("used");
  });

  test("used ten times at once opens one session", async () => {
    const link = await askedLink("parallel@example.org");
    const cookies = await Promise.all(Array.from({ length: 10 }, () => signInByLink({ ...link, ...browser })));
    expect(cookies.filter((cookie) => cookie !== null)).toHaveLength(1);
    expect(await client.session.count({ where: { person: { email: "parallel@example.org" } } })).toBe(1);
  });

  test("two links of a new address used at once open one account", async () => {
    const links = [await askedLink("two@example.org"), await askedLink("two@example.org")];
    const cookies = await Promise.all(links.map((link) => signInByLink({ ...link, ...browser })));
    expect(cookies.every((cookie) => cookie !== null)).toBe(true);
    expect(await client.person.count({ where: { email: "two@example.org" } })).toBe(1);
  });

  test("opens nothing after fifteen minutes", async () => {
    const asked = new Date(Date.now() - 15 * 60_000 - 1_000);
    const link = await askedLink("late@example.org", clockAt(asked));
    expect(await readSignInLink({ clock: systemClock }, link)).toBe("late");
    expect(await signInByLink({ ...link, ...browser })).toBeNull();
    expect(await client.person.count({ where: { email: "late@example.org" } })).toBe(0);
  });

  test("opens nothing for another address, and stays usable for its own", async () => {
    const link = await askedLink("own@example.org");
    const foreign = { ...link, email: "foreign@example.org" };
    expect(await readSignInLink({ clock: systemClock }, foreign)).toBe("unknown");
    expect(await signInByLink({ ...foreign, ...browser })).toBeNull();
    expect(await client.session.count({ where: { person: { email: "foreign@example.org" } } })).toBe(0);
    expect(await signInByLink({ ...link, ...browser })).not.toBeNull();
  });

  test("with a guessed token opens nothing", async () => {
    await askedLink("guess@example.org");
    expect(await signInByLink({ email: "guess@example.org", token: "A".repeat(43), ...browser })).toBeNull();
  });

  test("is nowhere in the database as such", async () => {
    const { token } = await askedLink("hash@example.org");
    const rows = await client.signInToken.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("a session", () => {
  test("is kept as the hash of its token only", async () => {
    const link = await askedLink("session@example.org");
    const token = tokenOf(await signInByLink({ ...link, ...browser }));
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await client.session.findMany())).not.toContain(token);
    expect(await findLiveSession({ clock: systemClock }, hashSessionToken(token))).not.toBeNull();
    expect(await findLiveSession({ clock: systemClock }, token)).toBeNull();
  });

  test("takes the place of the one that the browser had before", async () => {
    const first = tokenOf(await signInByLink({ ...(await askedLink("again@example.org")), ...browser }));
    await signInByLink({ ...(await askedLink("other@example.org")), ...browser, presentToken: first });
    expect(await client.session.count({ where: { person: { email: "again@example.org" } } })).toBe(0);
    expect(await client.session.count({ where: { person: { email: "other@example.org" } } })).toBe(1);
  });

  test("ends after thirty days, and after fourteen without a visit", async () => {
    const token = tokenOf(await signInByLink({ ...(await askedLink("ends@example.org")), ...browser }));
    const hash = hashSessionToken(token);
    const day = 24 * 60 * 60 * 1000;
    const inDays = (days: number) => clockAt(new Date(Date.now() + days * day));
    expect(await findLiveSession({ clock: inDays(13) }, hash)).not.toBeNull();
    expect(await findLiveSession({ clock: inDays(15) }, hash)).toBeNull();
    await client.session.updateMany({
      where: { tokenHash: hash },
      data: { lastSeenAt: new Date(Date.now() + 29 * day) },
    });
    expect(await findLiveSession({ clock: inDays(29) }, hash)).not.toBeNull();
    expect(await findLiveSession({ clock: inDays(31) }, hash)).toBeNull();
  });
});

describe("asking for a link", () => {
  test("leaves the same rows and the same mail whether the address is known or not", async () => {
    await client.person.create({ data: { email: "known@example.org", name: "Known", locale: "ar" } });
    const jobs = notedJobs();
    const ask = (email: string) =>
      requestSignInLink({ clock: systemClock, jobs }, { email, next: "/en/me", locale: "en", source: "sameness" });
    const before = await client.person.count();
    await ask("known@example.org");
    await ask("strange@example.org");
    const mails = await client.mail.findMany({
      orderBy: { recipient: "asc" },
      omit: { id: true, recipient: true, secrets: true, createdAt: true },
    });
    expect(mails).toHaveLength(2);
    expect(mails[0]).toEqual(mails[1]);
    expect(await client.signInToken.count()).toBe(2);
    expect(await client.rateLimit.count()).toBe(3);
    expect(jobs.noted.map((job) => job.name)).toEqual(["send-mail", "send-mail"]);
    expect(await client.person.count()).toBe(before);
  });
});
