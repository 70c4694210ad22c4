import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { DocumentCache } from "@/lib/web/documents/document-cache";
import { FirstStyles } from "@/lib/web/documents/first-styles";
import type { PageHandler } from "@/lib/web/documents/framework-answer";
import type { PageWriters } from "@/lib/web/documents/page-writers";
import { renderData, renderDocument } from "@/lib/web/documents/render-document";
import { RenderGate } from "@/lib/web/documents/render-gate";
import { ApiLimits } from "@/lib/web/http/api-limits";
import type { HeldResponse } from "@/lib/web/http/held-response";
import { HttpServer } from "@/lib/web/http/http-server";
import { requestHandler } from "@/lib/web/http/request-handler";
import { inertPolicy, securityHeaders } from "@/lib/web/http/security-headers";
import type { Site } from "@/lib/web/http/site";
import { StaticFiles } from "@/lib/web/http/static-files";

export interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

interface RunningSiteOptions {
  change?: Partial<Site>;
  caughtUp?: () => Promise<void>;
  limits?: ApiLimits;
  /** None unless they are to be remembered. */
  writers?: PageWriters | null;
}

/** The HTTP layer with pages written by the test in the place of Next. */
export async function aRunningSite(
  page: (request: IncomingMessage, response: HeldResponse) => Promise<void> | void,
  {
    change = {},
    caughtUp = async () => undefined,
    limits = new ApiLimits({ perMinute: 1_000, findKey: async () => null }),
    writers = null,
  }: RunningSiteOptions = {},
) {
  const seen: Seen[] = [];
  const reports: string[] = [];
  const pages: PageHandler = async (request, response) => {
    seen.push({ method: request.method, url: request.url, headers: { ...request.headers } });
    await page(request, response);
  };
  const site: Site = {
    demo: true,
    dev: false,
    origin: new URL("http://localhost:4840"),
    port: 4840,
    trustedProxies: 0,
    securityContact: "mailto:security@example.org",
    ...change,
  };
  const styles = new FirstStyles(new Map([["/a.css", "h1{color:#123}.quiet{color:#456}"]]), new Map());
  const documents = new DocumentCache({
    render: (address) =>
      renderDocument(address, {
        pages,
        host: site.origin.host,
        timeout: 2_000,
        styles: async () => styles,
        writers,
        report: (message) => reports.push(message),
      }),
    gate: new RenderGate(),
    limitBytes: 10_000_000,
  });
  documents.turnOn();
  const data = new DocumentCache({
    render: (address) => renderData(address, { pages, host: site.origin.host, timeout: 2_000 }),
    gate: new RenderGate(),
    limitBytes: 1_000_000,
  });
  data.turnOn();

  const folder = await mkdtemp(join(tmpdir(), "openfloor-static-"));
  await mkdir(join(folder, "islands"));
  await writeFile(join(folder, "islands", "countdown-AB.js"), "/* island */".repeat(100));
  await writeFile(join(folder, "problem.css"), "body{}");
  const files = new StaticFiles(1_000_000, securityHeaders(site, inertPolicy));
  await files.add(folder, "/", (address) => address.startsWith("/islands/"));

  const http = new HttpServer(
    requestHandler({
      site,
      pages,
      documents,
      data,
      caughtUp,
      files,
      limits,
      report: (message) => void reports.push(message),
    }),
  );
  const port = await http.listen(0, "127.0.0.1");
  const stop = async () => {
    await http.stop(500);
    await rm(folder, { recursive: true, force: true });
  };
  afterAll(stop);
  return { http, port, documents, data, seen, reports, stop, raw: (text: string) => exchange(port, text) };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends bytes as they are, which no HTTP client would, and reads until the server closes or falls silent. */
export function exchange(port: number, text: string, silence = 400): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let received = "";
    const finish = () => {
      socket.destroy();
      const [head = "", ...rest] = received.split("\r\n\r\n");
      const [line = "", ...fields] = head.split("\r\n");
      const headers: Record<string, string> = {};
      for (const field of fields) {
        const at = field.indexOf(":");
        headers[field.slice(0, at).toLowerCase()] = field.slice(at + 1).trim();
      }
      resolve({ status: Number(line.split(" ")[1] ?? 0), headers, body: rest.join("\r\n\r\n") });
    };
    socket.setTimeout(silence, finish);
    socket.on("data", (data) => {
      received += data.toString("utf8");
    });
    socket.on("end", finish);
    socket.on("error", (error) => (received === "" ? reject(error) : finish()));
    socket.write(text);
  });
}

/** A request as text, with our own host unless another is given. */
export function request(line: string, headers: Record<string, string> = {}, body = ""): string {
  const all = { Host: "localhost:4840", Connection: "close", ...headers };
  const fields = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\n${fields.join("")}\r\n${body}`;
}

export function html(response: HeldResponse, text: string, status = 200): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(text);
}

/** The body of an answer byte for byte. */
export function bytesOf(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", path, headers: { host: "localhost:4840", ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }));
    }).on("error", reject);
  });
}
