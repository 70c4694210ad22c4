import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { defaultLocale } from "@/lib/i18n/locales";
import type { DocumentAddress } from "@/lib/web/documents/document-address";
import { UnfinishedDocument } from "@/lib/web/documents/unfinished-document";
import { HeldResponse } from "@/lib/web/http/held-response";
import { localeHeader, pathHeader } from "@/lib/web/http/incoming-headers";

/** Next's request handler. */
export type PageHandler = (request: IncomingMessage, response: HeldResponse) => Promise<void>;

export interface RenderOptions {
  readonly pages: PageHandler;
  /** The host that pages see; never the one a visitor sent. */
  readonly host: string;
  /** Milliseconds. */
  readonly timeout: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: readonly string[];
  /** Calendars, feeds, pictures and maps of the site are documents too, and no pages. */
  readonly isPage: boolean;
  /** Whether it says that anybody may have it, and sets no cookie. */
  readonly isPublic: boolean;
  readonly body: Buffer;
}

/** The only headers of the framework's answer that are about the document itself. */
export const ownHeaders = ["Content-Type", "Content-Language", "Location"] as const;

/** Those of an answer of the API: pages of other sites may read it, and a file has a name. */
export const dataHeaders = [
  ...ownHeaders,
  "Content-Disposition",
  "Cache-Control",
  "Access-Control-Allow-Origin",
  "Access-Control-Expose-Headers",
] as const;

/**
 * What the framework answers to a request of nobody in particular.
 *
 * @param name what is asked for, in words that may stand in a log.
 */
export function answerOf(
  address: Pick<DocumentAddress, "key" | "locale">,
  name: string,
  options: RenderOptions,
  names: readonly string[],
): Promise<Answer> {
  const socket = new NoSocket();
  const request = new IncomingMessage(socket);
  request.method = "GET";
  request.url = address.key;
  request.httpVersion = "1.1";
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  request.headers = {
    host: options.host,
    accept: "text/html",
    // To a client without a name Next streams the metadata, whatever htmlLimitedBots says.
    "user-agent": "openfloor documents",
    "accept-language": address.locale,
    [pathHeader]: pathOf(address),
    [localeHeader]: address.locale,
  };
  request.push(null);

  const response = new HeldResponse(request);
  response.assignSocket(socket);

  return new Promise<Answer>((resolve, reject) => {
    const abandon = (error: unknown) => {
      clearTimeout(timer);
      reject(error);
      response.destroy();
      socket.destroy();
    };
    const timer = setTimeout(
      () => abandon(new UnfinishedDocument(`${name} took longer than ${options.timeout} ms.`)),
      options.timeout,
    );
    response.once("close", () => abandon(new UnfinishedDocument(`${name} was broken off.`)));
    response.hold(
      () => true,
      (body) => {
        clearTimeout(timer);
        const headers = names.flatMap((header) => {
          const value = response.getHeader(header);
          return typeof value === "string" ? [header, value] : [];
        });
        const isPage = String(response.getHeader("Content-Type") ?? "").startsWith("text/html");
        const caching = String(response.getHeader("Cache-Control") ?? "");
        const isPublic =
          /^public\b/.test(caching) && !/private|no-store/.test(caching) && !response.hasHeader("Set-Cookie");
        resolve({ status: response.statusCode, headers, isPage, isPublic, body });
        response.send(null);
      },
    );
    options.pages(request, response).catch(abandon);
  });
}

/** A page of the app that anybody may see. */
const somePage = `/${defaultLocale}/sign-in`;

/**
 * Addresses of the style sheets that the framework made of `components/ui/styles`, in their order, as it links them in
 * any page that it renders by itself.
 */
export async function styleSheets(options: RenderOptions): Promise<string[]> {
  const { body } = await answerOf({ key: somePage, locale: defaultLocale }, somePage, options, []);
  const links = body.toString("utf8").matchAll(/<link rel="stylesheet" href="([^"]+)"/g);
  const sheets = [...links].map(([, href = ""]) => href);
  // Without them every page would be bare, and nobody would be told.
  if (sheets.length === 0) throw new UnfinishedDocument(`${somePage} links no style sheet.`);
  return sheets;
}

export function pathOf({ key }: Pick<DocumentAddress, "key">): string {
  return key.split("?", 1)[0] ?? "";
}

/** A connection to nobody: what a render writes is collected before it gets here. */
class NoSocket extends Socket {
  override _read(): void {}
  override _write(_chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    done();
  }
  override _writev(_chunks: unknown, done: () => void): void {
    done();
  }
  override _final(done: () => void): void {
    done();
  }
}
