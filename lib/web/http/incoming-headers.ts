import type { IncomingHttpHeaders } from "node:http";
import { isLocale } from "@/lib/i18n/locales";

/** Our own headers towards the pages: the address that limits are counted by, and the path asked for. */
export const clientHeader = "x-openfloor-client";
export const pathHeader = "x-openfloor-path";
/** Where next-intl looks for the language of the request. */
export const localeHeader = "x-next-intl-locale";

/**
 * Takes out what only a proxy or the framework itself may say. Everything `x-…` goes: among them
 * are switches that skip a check (`x-middleware-subrequest`), forged origins
 * (`x-forwarded-host`), and overrides of method or path. Bodies are compressed here, so the
 * framework is not asked to.
 */
export function cleanHeaders(
  headers: IncomingHttpHeaders,
  options: { client: string; path: string; dev: boolean },
): void {
  for (const name of Object.keys(headers)) {
    // In development the browser and the framework talk through x-nextjs-….
    if (options.dev && name.startsWith("x-nextjs-")) continue;
    if (name.startsWith("x-") || name === "forwarded" || name === "accept-encoding") delete headers[name];
  }
  headers[clientHeader] = options.client;
  headers[pathHeader] = options.path;
  const locale = options.path.split("/")[1];
  if (isLocale(locale)) headers[localeHeader] = locale;
}
