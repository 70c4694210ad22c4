import type { IncomingMessage } from "node:http";
import { negotiateLocale } from "@/lib/web/http/accept-language";
import type { HeldResponse } from "@/lib/web/http/held-response";
import type { Site } from "@/lib/web/http/site";

/**
 * Answers what needs no page: the visitor's language, addresses with a slash too many, the files
 * that programs ask for, and "nobody" to those who are not signed in.
 *
 * @returns whether the request was answered.
 */
export function sendSmallAnswer(
  request: IncomingMessage,
  response: HeldResponse,
  asked: { site: Site; path: string; search: string },
): boolean {
  const { site, path, search } = asked;
  if (path === "/") {
    response.setHeader("Vary", "Accept-Language");
    redirect(response, 302, `/${negotiateLocale(request.headers["accept-language"])}`);
  } else if (path.endsWith("/")) {
    redirect(response, 308, path.slice(0, -1) + search);
  } else if (path === "/api/me" && request.method === "GET" && !hasSession(request)) {
    // Every reader's page asks this once; only for the few who are signed in is the app needed.
    send(response, "application/json", "private, no-store", JSON.stringify(nobody));
  } else if (path === "/robots.txt") {
    send(response, "text/plain; charset=utf-8", "public, max-age=3600", robots(site));
  } else if (path === "/.well-known/security.txt") {
    const text = securityText(site, Date.now());
    send(response, "text/plain; charset=utf-8", "public, max-age=3600", text);
  } else {
    return false;
  }
  return true;
}

const nobody = { signedIn: false, name: null, actingFor: null, desk: false, locale: null };

/** next-auth's cookie, with or without the prefix that it has under https. */
function hasSession(request: IncomingMessage): boolean {
  return request.headers.cookie?.includes("session-token") ?? false;
}

function redirect(response: HeldResponse, status: 302 | 308, location: string): void {
  response.statusCode = status;
  response.setHeader("Location", location);
  response.setHeader("Cache-Control", status === 302 ? "private, no-store" : "public, max-age=0, must-revalidate");
  response.setHeader("Content-Length", 0);
  response.send(null);
}

function send(response: HeldResponse, type: string, keep: string, text: string): void {
  const body = Buffer.from(text);
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", keep);
  response.setHeader("Content-Length", body.length);
  response.send(body);
}

function robots(site: Site): string {
  const personal = ["/api/", "/calendars/", "/*/desk", "/*/me", "/*/sign-in", "/*/register"];
  const lines = site.demo ? ["Disallow: /"] : personal.map((path) => `Disallow: ${path}`);
  return ["User-agent: *", ...lines, `Sitemap: ${new URL("/sitemap.xml", site.origin)}`, ""].join("\n");
}

const threeMonths = 90 * 24 * 60 * 60 * 1000;

/** RFC 9116. Renewed by itself: whoever reads it on a running site reads a current one. */
function securityText(site: Site, now: number): string {
  // Whole days, so that the text does not change with every reading.
  const expires = new Date(Math.ceil((now + threeMonths) / 86_400_000) * 86_400_000).toISOString();
  return [
    `Contact: ${site.securityContact}`,
    `Expires: ${expires}`,
    "Preferred-Languages: en, fr, es, ar, ru, zh",
    `Canonical: ${new URL("/.well-known/security.txt", site.origin)}`,
    "",
  ].join("\n");
}
