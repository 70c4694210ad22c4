import { randomBytes, randomInt } from "node:crypto";
import { type IncomingHttpHeaders, request } from "node:http";
import { type PageForm, readForms } from "./e2e-forms";
import { siteAddress } from "./e2e-site";

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; bytes: Buffer };

type Question = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
};

export type Page = Answer & { path: string; forms: PageForm[] };

/** A file chosen in a form. */
export type Upload = { fileName: string; bytes: Uint8Array };

/** Names and values of a posted form; a list posts its name once for each value. */
export type Posted = Record<string, string | readonly string[] | Upload>;

/**
 * A program that speaks HTTP to the site: it sends exactly what it is told, keeps cookies, and fills in forms as a
 * browser without scripts does. Each one comes from a network of its own, so that no limit of one meets another.
 */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly #source = `127.${randomInt(1, 255)}.${randomInt(255)}.${randomInt(1, 255)}`;

  /** One request, with the path as it is spelled. Redirects are not followed. */
  ask(path: string, { method = "GET", headers = {}, body }: Question = {}): Promise<Answer> {
    const { hostname, port, host } = new URL(siteAddress);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const isHere = hostname === "localhost" || hostname === "127.0.0.1";
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          ...(isHere ? { host: "127.0.0.1", localAddress: this.#source } : { host: hostname }),
          port,
          path,
          method,
          agent: false,
          headers: {
            host,
            // As a browser does with every post, unless a test says where it comes from.
            ...(method === "GET" || "referer" in headers ? {} : { origin: siteAddress }),
            ...(cookie === "" ? {} : { cookie }),
            ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
            ...headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("error", reject);
          answer.on("end", () => {
            this.#keepCookies(answer.headers["set-cookie"] ?? []);
            const bytes = Buffer.concat(chunks);
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: bytes.toString("utf8"), bytes });
          });
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  }

  /** Asks as the framework's own program in a browser does, which is first led to an address with a mark of its kind. */
  async askAsFramework(path: string, headers: Record<string, string>): Promise<Answer> {
    const answer = await this.ask(path, { headers });
    const { location } = answer.headers;
    return location !== undefined && /[?&]_rsc(=|$)/.test(location) ? this.ask(location, { headers }) : answer;
  }

  /** Opens a page as a person does: follows redirects, and reads its forms. */
  async open(path: string, question: Question = {}): Promise<Page> {
    let at = path;
    let answer = await this.ask(at, question);
    for (let hops = 0; hops < 5 && answer.headers.location !== undefined; hops += 1) {
      const next = new URL(answer.headers.location, siteAddress);
      at = next.pathname + next.search;
      answer = await this.ask(at);
    }
    return { ...answer, path: at, forms: readForms(answer.text) };
  }

  /** The first form of a page that is meant: by a field or a button's label that it has, or by what it holds. */
  async form(path: string, meant: string | ((form: PageForm) => boolean)): Promise<PageForm & { path: string }> {
    const page = await this.open(path);
    const isMeant =
      typeof meant === "string" ? ({ fields, buttons }: PageForm) => meant in fields || buttons.includes(meant) : meant;
    const form = page.forms.find(isMeant);
    if (form === undefined) throw new Error(`${path} (${page.status}) has no such form: ${meant}`);
    return { ...form, path: page.path };
  }

  /** Sends a form with what it holds already and some answers. Redirects are not followed. */
  send(form: PageForm & { path: string }, answers: Posted = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const target = form.action ?? form.path;
    const fields: Posted = { ...form.fields, ...answers };
    if (form.action === null) return this.post(target, fields, headers);
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
    return this.ask(target, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams(pairs).toString(),
    });
  }

  /** Posts fields as `multipart/form-data` (RFC 7578). */
  post(path: string, fields: Posted, headers: Record<string, string> = {}): Promise<Answer> {
    const boundary = `----${randomBytes(12).toString("hex")}`;
    const parts = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => {
        const isFile = typeof one === "object" && "bytes" in one;
        const file = isFile ? `; filename="${one.fileName}"\r\nContent-Type: application/octet-stream` : "";
        const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
        return [Buffer.from(head), Buffer.from(isFile ? one.bytes : String(one)), Buffer.from("\r\n")];
      }),
    );
    return this.ask(path, {
      method: "POST",
      headers: { "content-type": `multipart/form-data; boundary=${boundary}`, ...headers },
      body: Buffer.concat([...parts.flat(), Buffer.from(`--${boundary}--\r\n`)]),
    });
  }

  /** Posts JSON to an address of the app. */
  postJson(path: string, value: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const body = typeof value === "string" ? value : JSON.stringify(value);
    return this.ask(path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
  }

  /** Signs in as one of the demo's invented people. */
  async signInAs(email: string): Promise<this> {
    const form = { action: "/api/demo/sign-in", fields: { email, locale: "en" }, buttons: [], path: "" };
    const answer = await this.send(form);
    if (answer.status !== 303) throw new Error(`Signing in as ${email} answered ${answer.status}`);
    return this;
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  #keepCookies(given: readonly string[]): void {
    for (const cookie of given) {
      const [pair = "", ...attributes] = cookie.split(";");
      const [name = "", value = ""] = pair.split("=", 2);
      const isGone = value === "" || attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
      if (isGone) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}
