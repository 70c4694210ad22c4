import { isId } from "@/lib/kernel/ids";
import { cleanLine } from "@/lib/text/clean-text";

/** Kinds of things that acts are done to, and the two kinds of looks. */
export const auditKinds = [
  "contribution",
  "co_signature",
  "endorsement",
  "organisation",
  "accreditation",
  "representation",
  "process",
  "consultation",
  "round",
  "template",
  "draft_version",
  "annotation",
  "campaign",
  "correction",
  "translation",
  "import",
  "person",
  "office",
  "decision_proposal",
  "reason",
  "event",
  "registration",
  "speaker_request",
  "statement",
  "session_report",
  "glossary_term",
  "identity_look",
  "sealed_look",
] as const;

/** What narrows the list of acts; null narrows nothing, and what is nowhere lets nothing through. */
export type AuditFilter = {
  /** E-mail address of whoever acted. */
  person: string | null;
  /** Public reference of a contribution, or the id of anything. */
  subject: string | null;
  kind: string | null;
  /** First instant. */
  from: Date | null;
  /** The instant before which they end. */
  to: Date | null;
};

type Query = Record<string, string | string[] | undefined>;

/** Reads the filters of an address. Hours are in UTC, as "2026-11-22T05:00"; one that is none narrows nothing. */
export function readAuditFilter(query: Query): AuditFilter {
  const line = (name: string) => {
    const value = query[name];
    const read = typeof value === "string" ? cleanLine(value).slice(0, 200) : "";
    return read === "" ? null : read;
  };
  return {
    person: line("person")?.toLowerCase() ?? null,
    subject: line("subject"),
    kind: auditKinds.find((known) => known === query.kind) ?? null,
    from: hourOf(line("from")),
    to: hourOf(line("to")),
  };
}

/** The filters as an address has them, to go on through the list with. */
export function auditQuery(filter: AuditFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of ["person", "subject", "kind"] as const) {
    const value = filter[name];
    if (value !== null) query.set(name, value);
  }
  for (const name of ["from", "to"] as const) {
    const value = filter[name];
    if (value !== null) query.set(name, hourField(value));
  }
  return query;
}

/** An instant as a field for date and hour has it, in UTC. */
export function hourField(at: Date | null): string {
  return at === null ? "" : at.toISOString().slice(0, 16);
}

export function isReference(subject: string): boolean {
  return !isId(subject);
}

function hourOf(value: string | null): Date | null {
  if (value === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)) return null;
  const at = new Date(`${value}:00Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
