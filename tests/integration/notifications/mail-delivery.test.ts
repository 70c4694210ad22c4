import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/lib/db/client";
import { jobs } from "@/lib/jobs/queue";
import { startWorker } from "@/lib/jobs/worker";
import { clockAt, systemClock } from "@/lib/kernel/clock";
import { MailRefused, type MailTransport, type OutgoingMail } from "@/lib/mail/transport";
import { deliverMail } from "@/lib/notifications/deliver-mail";
import { queueMail } from "@/lib/notifications/queue-mail";
import { notedJobs } from "@/tests/factories/actor";
import { testDatabase } from "@/tests/support/database";
import { ownSurroundings } from "@/tests/support/own-surroundings";

const { directory } = ownSurroundings();
const { client, url } = await testDatabase();

beforeEach(async () => {
  await client.mail.deleteMany();
});

const path = "/en/sign-in/confirm?token=very-secret";

async function aQueuedMail(given: { to?: string; key?: string } = {}) {
  const queue = notedJobs();
  await transaction((tx) =>
    queueMail(tx, queue, {
      to: given.to ?? "awa@example.org",
      template: "sign-in-link",
      locale: "en",
      values: { path, minutes: 15 },
      key: given.key,
    }),
  );
  const mail = await client.mail.findFirst({ orderBy: { createdAt: "desc" } });
  return { id: mail?.id ?? "", queued: queue.noted };
}

/** A transport that answers as told, one answer per try, and remembers what went out. */
function aTransport(...answers: (Error | "sent")[]): MailTransport & { out: OutgoingMail[]; tries: number } {
  const out: OutgoingMail[] = [];
  const transport = {
    out,
    tries: 0,
    async send(mail: OutgoingMail) {
      const answer = answers[transport.tries] ?? "sent";
      transport.tries += 1;
      if (answer instanceof Error) throw answer;
      transport.out.push(mail);
      return { transportId: "out" };
    },
  };
  return transport;
}

function deliver(id: string, transport: MailTransport, clock = systemClock) {
  const waits: number[] = [];
  const delivery = {
    clock,
    transport,
    from: "no-reply@example.org",
    site: "https://consult.example.org",
    tryLater: async (_tx: unknown, afterSeconds: number) => {
      waits.push(afterSeconds);
    },
  };
  return deliverMail(delivery, id).then(() => waits);
}

const state = (id: string) => client.mail.findUniqueOrThrow({ where: { id } });

describe("a queued mail", () => {
  test("is sent once; then its secrets are gone and its delivery is noted", async () => {
    const { id, queued } = await aQueuedMail();
    expect(queued).toEqual([{ name: "send-mail", payload: { mailId: id } }]);
    expect(await state(id)).toMatchObject({ state: "queued", secrets: { path }, values: { minutes: 15 } });
    const transport = aTransport();
    await deliver(id, transport);
    await deliver(id, transport);
    expect(transport.out).toHaveLength(1);
    expect(transport.out[0]?.text).toContain(`https://consult.example.org${path}`);
    const sent = await state(id);
    expect(sent).toMatchObject({ state: "sent", secrets: null, transportId: "out", attempts: 1, lastError: null });
    expect(JSON.stringify(sent)).not.toContain("very-secret");
  });

  test("taken up by ten workers at once is sent once", async () => {
    const { id } = await aQueuedMail();
    const transport = aTransport();
    await Promise.all(Array.from({ length: 10 }, () => deliver(id, transport)));
    expect(transport.tries).toBe(1);
  });

  test("comes back later when the transport fails, and keeps what it said", async () => {
    const { id } = await aQueuedMail();
    const transport = aTransport(new Error("connection\r\nrefused"));
    expect(await deliver(id, transport)).toEqual([10]);
    expect(await state(id)).toMatchObject({
      state: "queued",
      attempts: 1,
      lastError: "connection refused",
      claimedAt: null,
    });
    expect(await deliver(id, transport)).toEqual([]);
    expect(await state(id)).toMatchObject({ state: "sent", attempts: 2, lastError: null });
  });

  test("is given up after eight tries, and its secrets with it", async () => {
    const { id } = await aQueuedMail();
    const transport = aTransport(...Array.from({ length: 9 }, () => new Error("away")));
    const waits: number[] = [];
    for (let index = 0; index < 10; index += 1) waits.push(...(await deliver(id, transport)));
    expect(transport.tries).toBe(8);
    expect(waits).toEqual([10, 30, 120, 600, 1_800, 7_200, 21_600]);
    expect(await state(id)).toMatchObject({ state: "failed", attempts: 8, secrets: null, lastError: "away" });
  });

  test("is given up at once when the other side will never take it", async () => {
    const { id } = await aQueuedMail();
    expect(await deliver(id, aTransport(new MailRefused("550 no such mailbox")))).toEqual([]);
    expect(await state(id)).toMatchObject({ state: "failed", attempts: 1, secrets: null });
  });

  test("that is of no use any more is not sent", async () => {
    const { id } = await aQueuedMail();
    const transport = aTransport();
    await deliver(id, transport, clockAt(new Date(Date.now() + 16 * 60_000)));
    expect(transport.tries).toBe(0);
    expect(await state(id)).toMatchObject({ state: "failed", secrets: null });
  });

  test("whose worker died is taken up by another one", async () => {
    const { id } = await aQueuedMail();
    await client.mail.update({ where: { id }, data: { claimedAt: new Date(Date.now() - 60_000), attempts: 1 } });
    const transport = aTransport();
    await deliver(id, transport);
    expect(transport.tries).toBe(0);
    await client.mail.update({ where: { id }, data: { claimedAt: new Date(Date.now() - 3 * 60_000) } });
    await deliver(id, transport);
    expect(await state(id)).toMatchObject({ state: "sent", attempts: 2 });
  });
});

describe("asking for a mail", () => {
  test("twice with one key leaves one mail and one job", async () => {
    const first = await aQueuedMail({ key: "organisation-verified 1" });
    const second = await aQueuedMail({ key: "organisation-verified 1" });
    expect(await client.mail.count()).toBe(1);
    expect([first.queued.length, second.queued.length]).toEqual([1, 0]);
  });

  test.each(["a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org", "nobody", ""])(
    "to %j is a fault of ours",
    async (to) => {
      await expect(aQueuedMail({ to })).rejects.toThrow("exactly one recipient");
      expect(await client.mail.count()).toBe(0);
    },
  );

  test("in a transaction that fails leaves nothing", async () => {
    const failing = transaction(async (tx) => {
      await queueMail(tx, notedJobs(), {
        to: "awa@example.org",
        template: "representation-ended",
        locale: "en",
        values: { organisation: "Demo NGO A" },
      });
      throw new Error("The command failed");
    });
    await expect(failing).rejects.toThrow("The command failed");
    expect(await client.mail.count()).toBe(0);
  });
});

test("from command to outbox: the worker sends what a transaction left", async () => {
  const worker = await startWorker(url, (error) => {
    throw error;
  });
  try {
    await transaction((tx) =>
      queueMail(tx, jobs, {
        to: "awa@example.org",
        template: "sign-in-link",
        locale: "ar",
        values: { path, minutes: 15 },
      }),
    );
    await expect.poll(() => client.mail.count({ where: { state: "sent" } }), { timeout: 15_000 }).toBe(1);
  } finally {
    await worker.stop();
  }
  const outbox = join(directory, "outbox");
  const [file] = readdirSync(outbox);
  const read = await PostalMime.parse(readFileSync(join(outbox, file ?? "")));
  expect(read.to).toEqual([{ name: "", address: "awa@example.org" }]);
  expect(read.text).toContain(`http://localhost:3000${path}`);
  expect(read.html).toContain('dir="rtl"');
});
