import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { MailRefused, type OutgoingMail } from "@/lib/mail/transport";
import { outboxTransport } from "@/lib/mail/transports/outbox";
import { resendTransport } from "@/lib/mail/transports/resend";
import { smtpTransport } from "@/lib/mail/transports/smtp";
import { temporaryFolder } from "@/tests/support/temporary-folder";

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function aMail(given: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    id: "0192aaaa-bbbb-7ccc-8ddd-eeeeffff0001",
    from: "Consultations <no-reply@consult.example.org>",
    to: "awa@example.org",
    subject: "رابط دخولك إلى Openfloor",
    text: `نص\nhttps://consult.example.org/ar/sign-in/confirm?token=${"x".repeat(120)}\n.\n.line`,
    html: '<!doctype html><html lang="ar" dir="rtl"><body><p>نص</p></body></html>',
    locale: "ar",
    date: new Date("2026-11-30T17:00:00.123Z"),
    ...given,
  };
}

describe("the outbox", () => {
  function anOutbox() {
    const folder = temporaryFolder("outbox");
    closing.push(folder.remove);
    const directory = join(folder.path, "outbox");
    return { directory, transport: outboxTransport(directory), files: () => readdirSync(directory).sort() };
  }

  test("keeps each mail as an RFC 5322 file that reads as it was written", async () => {
    const { directory, transport, files } = anOutbox();
    const mail = aMail();
    await transport.send(mail);
    expect(files()).toEqual(["20261130T170000.123Z-0192aaaa-bbbb-7ccc-8ddd-eeeeffff0001.eml"]);
    const bytes = readFileSync(join(directory, files()[0] ?? ""));
    // Lines end in CR LF and are short enough for every mail server.
    expect(bytes.toString("latin1").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of bytes.toString("latin1").split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
    const read = await PostalMime.parse(bytes);
    expect(read).toMatchObject({
      subject: mail.subject,
      from: { name: "Consultations", address: "no-reply@consult.example.org" },
      to: [{ address: "awa@example.org" }],
      date: "2026-11-30T17:00:00.000Z",
      messageId: "<0192aaaa-bbbb-7ccc-8ddd-eeeeffff0001@consult.example.org>",
    });
    expect(read.text?.replaceAll("\r\n", "\n").trimEnd()).toBe(mail.text);
    expect(read.html?.trimEnd()).toBe(mail.html);
    expect(read.cc ?? []).toEqual([]);
    expect(read.bcc ?? []).toEqual([]);
    expect(read.headers).toContainEqual(expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }));
  });

  test("holds a mail that is tried twice once, and names that sort by time", async () => {
    const { transport, files } = anOutbox();
    await transport.send(aMail({ id: "b", date: new Date("2026-11-30T17:00:01Z") }));
    await transport.send(aMail({ id: "a", date: new Date("2026-11-30T17:00:02Z") }));
    await transport.send(aMail({ id: "b", date: new Date("2026-11-30T17:00:01Z") }));
    expect(files()).toEqual(["20261130T170001.000Z-b.eml", "20261130T170002.000Z-a.eml"]);
  });

  test("writes no header that a subject tries to smuggle in", async () => {
    const { directory, transport, files } = anOutbox();
    await transport.send(aMail({ subject: "Hello\r\nBcc: victim@example.org\r\n\r\nBody" }));
    const read = await PostalMime.parse(readFileSync(join(directory, files()[0] ?? "")));
    expect(read.bcc ?? []).toEqual([]);
    expect(read.headers.map(({ key }) => key)).not.toContain("bcc");
  });
});

describe("SMTP", () => {
  type Taken = { from: string; to: string[]; message: string };

  async function aServer(answerRecipient: (address: string) => Error | null = () => null) {
    const taken: Taken[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo: (address, _session, done) => done(answerRecipient(address.address)),
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const { mailFrom, rcptTo } = session.envelope;
          taken.push({
            from: mailFrom === false ? "" : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            message: Buffer.concat(chunks).toString("utf8"),
          });
          done();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    closing.push(() => new Promise((done) => server.close(done)));
    const address = server.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return { taken, transport: smtpTransport(`smtp://127.0.0.1:${port}`) };
  }

  test("hands the mail to one recipient", async () => {
    const { taken, transport } = await aServer();
    const { transportId } = await transport.send(aMail());
    expect(transportId).toBe("<0192aaaa-bbbb-7ccc-8ddd-eeeeffff0001@consult.example.org>");
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ from: "no-reply@consult.example.org", to: ["awa@example.org"] });
    const read = await PostalMime.parse(taken[0]?.message ?? "");
    expect(read.text?.replaceAll("\r\n", "\n").trimEnd()).toBe(aMail().text);
  });

  test("gives up on a mailbox that does not exist, and not on one that is busy", async () => {
    const refusing = await aServer(() => Object.assign(new Error("No such mailbox"), { responseCode: 550 }));
    await expect(refusing.transport.send(aMail())).rejects.toBeInstanceOf(MailRefused);
    const busy = await aServer(() => Object.assign(new Error("Try later"), { responseCode: 450 }));
    const error = await busy.transport.send(aMail()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(MailRefused);
  });

  test("reports a server that is away, for another try", async () => {
    const error = await smtpTransport("smtp://127.0.0.1:9")
      .send(aMail())
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(MailRefused);
  });
});

describe("Resend", () => {
  type Asked = { url: string; headers: IncomingHttpHeaders; body: unknown };

  async function anApi(status: number, answer: object) {
    const asked: Asked[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => {
        body += chunk.toString("utf8");
      });
      request.on("end", () => {
        asked.push({ url: `${request.method} ${request.url}`, headers: request.headers, body: JSON.parse(body) });
        response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    closing.push(
      () =>
        new Promise((done) => {
          server.closeAllConnections();
          server.close(() => done());
        }),
    );
    const address: AddressInfo | string | null = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return { asked, transport: resendTransport({ apiKey: "re_test", baseUrl: `http://127.0.0.1:${port}` }) };
  }

  test("is asked once, with the mail's own id as idempotency key", async () => {
    const { asked, transport } = await anApi(200, { id: "resend-1" });
    expect(await transport.send(aMail())).toEqual({ transportId: "resend-1" });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: "POST /emails",
      headers: { authorization: "Bearer re_test", "idempotency-key": "0192aaaa-bbbb-7ccc-8ddd-eeeeffff0001" },
      body: {
        to: ["awa@example.org"],
        from: aMail().from,
        subject: aMail().subject,
        text: aMail().text,
        html: aMail().html,
      },
    });
  });

  test.each([
    [422, "validation_error", true],
    [429, "rate_limit_exceeded", false],
    [500, "internal_server_error", false],
    [403, "restricted_api_key", false],
  ])("answering %i is final: %s, %s", async (status, name, isFinal) => {
    const { transport } = await anApi(status, { statusCode: status, name, message: "No" });
    const error = await transport.send(aMail()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof MailRefused).toBe(isFinal);
  });
});
