import { join } from "node:path";
import { DocumentCache } from "@/lib/web/documents/document-cache";
import { DocumentListener } from "@/lib/web/documents/document-listener";
import { FirstStyles } from "@/lib/web/documents/first-styles";
import { type PageHandler, styleSheets } from "@/lib/web/documents/framework-answer";
import { linkedSheets, type PageStyles } from "@/lib/web/documents/page-styles";
import type { PageWriters } from "@/lib/web/documents/page-writers";
import { renderData, renderDocument } from "@/lib/web/documents/render-document";
import { RenderGate } from "@/lib/web/documents/render-gate";
import type { ApiLimits } from "@/lib/web/http/api-limits";
import { HttpServer } from "@/lib/web/http/http-server";
import { requestHandler } from "@/lib/web/http/request-handler";
import { doorWorker, inertPolicy, securityHeaders, workerPolicy } from "@/lib/web/http/security-headers";
import type { Site } from "@/lib/web/http/site";
import { StaticFiles } from "@/lib/web/http/static-files";

const megabyte = 1_000_000;

export interface SiteOptions {
  readonly site: Site;
  /** The folder with `app`, `.next` and `public`. */
  readonly root: string;
  readonly host: string;
  /** Where changes to public documents are announced. */
  readonly databaseUrl: string;
  /** Limits of the API. */
  readonly limits: ApiLimits;
  readonly report: (message: string, error?: unknown) => void;
  /** Bytes that finished documents may take. */
  readonly documentBytes?: number;
  /** Bytes that kept answers of the API may take. */
  readonly dataBytes?: number;
}

export interface RunningSite {
  readonly port: number;
  readonly documents: DocumentCache;
  /** Lets requests under way finish, at most this many milliseconds, and closes everything the site opened. */
  stop(patience: number): Promise<void>;
}

/** Starts Next, the document cache and the HTTP server that stands before both. */
export async function startSite(options: SiteOptions): Promise<RunningSite> {
  const { site, root, report } = options;
  // Imported late: Next reads process-wide settings while it loads.
  const { default: next } = await import("next");
  const app = next({ dev: site.dev, dir: root, hostname: "localhost", port: site.port });
  await app.prepare();
  const pages: PageHandler = app.getRequestHandler();

  const rendering = { pages, host: site.origin.host, timeout: site.dev ? 120_000 : 30_000 };
  const known = site.dev ? null : await FirstStyles.read(root, await styleSheets(rendering));
  // In development the sheets change while the site runs.
  const styles = async (): Promise<PageStyles> => known ?? linkedSheets(await styleSheets(rendering));
  const writers: PageWriters | null = site.dev ? null : new Map();
  const documents = new DocumentCache({
    render: (address) => renderDocument(address, { ...rendering, styles, writers, report }),
    gate: new RenderGate(),
    limitBytes: options.documentBytes ?? 256 * megabyte,
  });
  const data = new DocumentCache({
    render: (address) => renderData(address, rendering),
    // A page is worth more than an answer to a program: programs wait for half of the places.
    gate: new RenderGate({ running: 4, waiting: 200 }),
    limitBytes: options.dataBytes ?? 64 * megabyte,
  });
  const caches = [documents, data];
  const listener = new DocumentListener({
    connectionString: options.databaseUrl,
    // In development the sources change too, and nobody announces that.
    up: () => {
      if (!site.dev) for (const cache of caches) cache.turnOn();
    },
    down: () => {
      for (const cache of caches) cache.turnOff();
    },
    drop: (tags) => {
      for (const cache of caches) cache.drop(tags);
    },
    report,
  });
  await listener.start();

  const ownHeaders = new Map([[doorWorker, securityHeaders(site, workerPolicy)]]);
  const files = new StaticFiles(64 * megabyte, securityHeaders(site, inertPolicy), ownHeaders);
  await files.add(join(root, "public"), "/", (address) => address.startsWith("/islands/"));
  if (!site.dev) await files.add(join(root, ".next", "static"), "/_next/static/", () => true);

  const http = new HttpServer(
    requestHandler({
      ...{ site, pages, documents, data, files, report, limits: options.limits },
      caughtUp: () => listener.caughtUp(),
    }),
  );
  if (site.dev) {
    const upgrade = app.getUpgradeHandler();
    http.server.on("upgrade", (request, socket, head) => {
      upgrade(request, socket, head).catch((error: unknown) => report("The development socket failed.", error));
    });
  } else {
    http.server.on("upgrade", (_request, socket) => socket.destroy());
  }
  const closeRest = async () => {
    await listener.stop();
    await app.close();
  };
  let port: number;
  try {
    port = await http.listen(site.port, options.host);
  } catch (error) {
    await closeRest();
    throw error;
  }
  return {
    port,
    documents,
    async stop(patience) {
      await http.stop(patience);
      await closeRest();
    },
  };
}
