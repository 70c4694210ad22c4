import type { Locale } from "./locales";

/** The files of lib/i18n/messages/<locale>; each is a namespace of its own name. */
export const namespaces = [
  "accessibility",
  "accounts",
  "accreditations",
  "amendments",
  "answers",
  "api-keys",
  "appeals",
  "attachments",
  "attendance",
  "audit",
  "calendars",
  "campaigns",
  "commenting",
  "compilations",
  "consultations",
  "contributions",
  "corrections",
  "deadlines",
  "decisions",
  "dispositions",
  "documents",
  "drafts",
  "editor",
  "endorsements",
  "errors",
  "events",
  "files",
  "following",
  "glossary",
  "hints",
  "imports",
  "inbound",
  "inputs",
  "instruments",
  "ledger",
  "lineage",
  "mail",
  "moderation",
  "navigation",
  "open-data",
  "organisations",
  "organisers",
  "participation",
  "placements",
  "positions",
  "processes",
  "protection",
  "public",
  "reasons",
  "receipts",
  "recordings",
  "redactions",
  "registrations",
  "reports",
  "search",
  "session-reports",
  "signatures",
  "speakers",
  "templates",
  "text",
  "translations",
  "transparency",
  "ui",
] as const;

type Messages = Record<string, unknown>;

const loaded = new Map<Locale, Promise<Messages>>();

/** All words of one language, read once. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const reading = readMessages(locale);
  loaded.set(locale, reading);
  return reading;
}

async function readMessages(locale: Locale): Promise<Messages> {
  const files = await Promise.all(
    namespaces.map(async (namespace): Promise<[string, unknown]> => {
      const file: { default: unknown } = await import(`./messages/${locale}/${namespace}.json`);
      return [namespace, file.default];
    }),
  );
  return Object.fromEntries(files);
}
