import { createServer } from "node:http";
import { Webhook } from "svix";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/inbound/resend/route";
import { fetchMessage } from "@/lib/inbound/fetch-message";
import { makeMailKey } from "@/lib/inbound/mail-address";
import { adoptQueue, openQueue } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { notedJobs } from "../../factories/actor";
import { aConsultation } from "../../factories/consultation";
import { aMessage } from "../../factories/mail-message";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { ownSurroundings } from "../../support/own-surroundings";

ownSurroundings();
const { client, url } = await testDatabase();
const secret = `whsec_${Buffer.from("a secret of the test that is long").toString("base64")}`;

/** Resend at its wire: what it says of a received email, and the file it keeps. */
const emails = new Map<string, { bytes: Buffer; received_for: string[] }>();
const service = createServer((request, response) => {
  const [, kind, id] = /^\/(emails\/receiving|raw)\/([0-9a-f-]+)$/.exec(request.url ?? "") ?? [];
  const email = emails.get(id ?? "");
  const isAllowed = kind === "raw" || request.headers.authorization === "Bearer re_test";
  if (email === undefined || !isAllowed) {
    response.writeHead(404, { "content-type": "application/json" });
    response.end(JSON.stringify({ statusCode: 404, name: "not_found", message: "Email not found" }));
  } else if (kind === "raw") response.end(email.bytes);
  else {
    const address = `http://${request.headers.host}/raw/${id}`;
    const raw = { download_url: address, expires_at: "2026-12-01T00:00:00Z" };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ object: "email", id, received_for: email.received_for, raw }));
  }
});
const port = await new Promise<number>((resolve) => {
  service.listen(0, "127.0.0.1", () => {
    const address = service.address();
    resolve(typeof address === "object" && address !== null ? address.port : 0);
  });
});
Object.assign(process.env, {
  RESEND_API_KEY: "re_test",
  RESEND_BASE_URL: `http://127.0.0.1:${port}`,
  RESEND_WEBHOOK_SECRET: secret,
});
const queue = openQueue(url, () => undefined);

beforeAll(async () => {
  await queue.start();
  await queue.createQueue("fetch-message");
  adoptQueue(queue);
});
afterAll(async () => {
  for (const name of ["RESEND_API_KEY", "RESEND_BASE_URL", "RESEND_WEBHOOK_SECRET"]) delete process.env[name];
  service.close();
  await queue.stop({ graceful: false });
});
beforeEach(async () => {
  await queue.deleteAllJobs("fetch-message");
});

const event = (emailId: string) =>
  JSON.stringify({
    type: "email.received",
    created_at: "2026-11-02T10:00:00Z",
    data: { email_id: emailId, from: "a@b.example", to: [] },
  });

function post(payload: string, given: { at?: Date; secret?: string; signed?: string } = {}) {
  const { at = new Date(), secret: with_ = secret, signed = payload } = given;
  const headers = {
    "svix-id": "msg_1",
    "svix-timestamp": String(Math.floor(at.getTime() / 1000)),
    "svix-signature": new Webhook(with_).sign("msg_1", at, signed),
  };
  return POST(new Request("http://localhost:3000/api/inbound/resend", { method: "POST", body: payload, headers }));
}

const queued = async () => (await queue.findJobs("fetch-message")).length;

describe("the webhook of Resend", () => {
  it("takes a signed event and leaves the fetching to a job", async () => {
    expect((await post(event(newId()))).status).toBe(202);
    expect(await queued()).toBe(1);
  });

  it("refuses another secret, a changed body, an old event and no signature, and queues nothing", async () => {
    const id = newId();
    const other = `whsec_${Buffer.from("another secret that is long enough").toString("base64")}`;
    expect((await post(event(id), { secret: other })).status).toBe(401);
    expect((await post(event(id), { signed: event(newId()) })).status).toBe(401);
    expect((await post(event(id), { at: new Date(Date.now() - 10 * 60_000) })).status).toBe(401);
    const bare = new Request("http://localhost:3000/api/inbound/resend", { method: "POST", body: event(id) });
    expect((await POST(bare)).status).toBe(401);
    expect(await queued()).toBe(0);
  });

  it("lets signed events of other kinds pass without effect", async () => {
    expect((await post(JSON.stringify({ type: "email.delivered", data: {} }))).status).toBe(204);
    expect(await queued()).toBe(0);
  });
});

describe("a message at Resend", () => {
  it("is fetched as it came and taken once, however often the event comes", async () => {
    const at = await aConsultation.open();
    const mailKey = makeMailKey();
    await client.round.update({ where: { id: at.round.id }, data: { mailTakes: "drafts", mailKey } });
    const author = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const emailId = newId();
    const to = `${mailKey}@inbound.openfloor.invalid`;
    const bytes = aMessage.gmail({ from: author.email, to: "list@elsewhere.example", text: "Para 1: By webhook." });
    emails.set(emailId, { bytes, received_for: [to] });
    for (let count = 0; count < 3; count += 1)
      await fetchMessage({ clock: systemClock, jobs: notedJobs() }, { emailId });
    const made = await client.contribution.findMany({
      where: { authorId: author.personId },
      select: { bodyText: true },
    });
    expect(made).toEqual([{ bodyText: "By webhook." }]);
  });

  it("that is not there yet is tried again", async () => {
    const missing = fetchMessage({ clock: systemClock, jobs: notedJobs() }, { emailId: newId() });
    await expect(missing).rejects.toThrow("not_found");
  });
});
