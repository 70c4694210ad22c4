import type { IncomingMessage } from "node:http";
import { directionOf, isLocale, type Locale } from "@/lib/i18n/locales";
import arabic from "@/lib/i18n/messages/ar/problems.json" with { type: "json" };
import english from "@/lib/i18n/messages/en/problems.json" with { type: "json" };
import spanish from "@/lib/i18n/messages/es/problems.json" with { type: "json" };
import french from "@/lib/i18n/messages/fr/problems.json" with { type: "json" };
import russian from "@/lib/i18n/messages/ru/problems.json" with { type: "json" };
import chinese from "@/lib/i18n/messages/zh/problems.json" with { type: "json" };
import { negotiateLocale } from "@/lib/web/http/accept-language";
import type { HeldResponse } from "@/lib/web/http/held-response";

/** Why the server refuses a request before any page sees it. */
export type Problem = keyof typeof english.problems;

const statuses: Record<Problem, number> = {
  unreadableAddress: 400,
  crossSite: 403,
  notFound: 404,
  methodNotAllowed: 405,
  bodyTooLarge: 413,
  addressTooLong: 414,
  foreignHost: 421,
  unreadableQuestion: 422,
  tooManyHeaders: 431,
  failed: 500,
  overloaded: 503,
};

const texts: Record<Locale, typeof english> = {
  ar: arabic,
  zh: chinese,
  en: english,
  fr: french,
  ru: russian,
  es: spanish,
};

/**
 * Answers with a page that says what happened and how to go on, or, for programs, with a problem
 * document (RFC 9457). Nothing of the request is repeated in it. Security headers are already set.
 */
export function sendProblem(request: IncomingMessage, response: HeldResponse, problem: Problem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = statuses[problem];
  const locale = localeOf(request);
  const words = texts[locale];
  const forProgram = wantsData(request);
  const body = Buffer.from(
    forProgram
      ? JSON.stringify({ type: "about:blank", title: words.problems[problem].title, status })
      : page(locale, words, problem),
  );
  response.takeOver();
  response.statusCode = status;
  for (const name of ["Content-Encoding", "ETag", "Transfer-Encoding", "Location", "Set-Cookie"]) {
    response.removeHeader(name);
  }
  response.setHeader("Content-Type", forProgram ? "application/problem+json" : "text/html; charset=utf-8");
  response.setHeader("Content-Length", body.length);
  response.setHeader("Content-Language", locale);
  response.setHeader("Cache-Control", "private, no-store");
  if (status === 503) response.setHeader("Retry-After", "2");
  if (status === 405) response.setHeader("Allow", "GET, HEAD");
  response.send(body);
}

/** The language of the address, else the one that the visitor likes best. */
export function localeOf(request: IncomingMessage): Locale {
  const first = request.url?.split(/[/?]/, 2)[1];
  return isLocale(first) ? first : negotiateLocale(request.headers["accept-language"]);
}

function wantsData(request: IncomingMessage): boolean {
  return /^\/(?:api|feeds)(?:\/|$)/.test(request.url ?? "") && !request.headers.accept?.includes("text/html");
}

function page(locale: Locale, words: typeof english, problem: Problem): string {
  const { title, text } = words.problems[problem];
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeText(title)} – Openfloor</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/problem.css">
</head>
<body>
<main>
<p class="site">Openfloor</p>
<h1>${escapeText(title)}</h1>
<p>${escapeText(text)}</p>
<p><a href="/${locale}">${escapeText(words.home)}</a></p>
</main>
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
