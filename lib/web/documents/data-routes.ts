import { type DocumentRoute, type ParameterKind, searchParameters } from "@/lib/web/documents/routes";

/**
 * Which answers of the public API are kept as finished bytes, and which query parameters each of them knows.
 *
 * Only what stands here is kept. Not here is what depends on who asks (a receipt is found by a secret number and counted
 * by network), what names or counts the people at an event, what is true for a second (who has the floor), what counts
 * what is received, reported and appealed (transparency: nothing is dropped when it comes), what proves something and is
 * asked with numbers of its own (the ledger), and what is written while it is sent (files, archives, workbooks, lists
 * without an end). A route that is named here is answered for nobody in particular: it gets no cookie, no key and no
 * address of a visitor.
 */
const paths: Readonly<Record<string, Readonly<Record<string, ParameterKind>>>> = {
  "/processes": { limit: "choice", cursor: "cursor" },
  "/processes.csv": {},
  "/processes/{process}/accreditation": { state: "choices", group: "choices", limit: "choice", cursor: "cursor" },
  "/processes/{process}/accreditation.csv": { state: "choices", group: "choices" },
  "/processes/{process}/participation": {},
  "/processes/{process}/participation.csv": {},
  "/processes/{process}/positions": { rows: "choice", limit: "choice", cursor: "cursor" },
  "/processes/{process}/positions.csv": { rows: "choice" },
  "/consultations": { limit: "choice", cursor: "cursor" },
  "/consultations.csv": {},
  "/consultations/{consultation}": {},
  "/consultations/{consultation}/answers": {
    part: "choice",
    area: "choice",
    norm: "choice",
    field: "choice",
    group: "choices",
    language: "choices",
    organisation: "choice",
    limit: "choice",
    cursor: "cursor",
  },
  "/consultations/{consultation}/contributions": { kind: "choices", limit: "choice", cursor: "cursor" },
  "/consultations/{consultation}/crosswalk.csv": {},
  "/consultations/{consultation}/dispositions": {
    version: "choice",
    paragraph: "text",
    organisation: "choice",
    state: "choices",
    limit: "choice",
    cursor: "cursor",
  },
  "/consultations/{consultation}/dispositions.csv": {
    version: "choice",
    paragraph: "text",
    organisation: "choice",
    state: "choices",
  },
  "/consultations/{consultation}/participation": {},
  "/consultations/{consultation}/participation.csv": {},
  "/consultations/{consultation}/positions": { rows: "choice", limit: "choice", cursor: "cursor" },
  "/consultations/{consultation}/positions.csv": { rows: "choice" },
  "/consultations/{consultation}/drafts/{draft}/{version}/endorsements": {},
  "/consultations/{consultation}/drafts/{draft}/{version}/endorsements.csv": {},
  "/contributions/{reference}": {},
  "/contributions/{reference}/endorsements": {},
  "/contributions/{reference}/endorsements.csv": {},
  "/contributions/{reference}/translations": {},
  "/drafts/{draft}/{version}": { consultation: "choice" },
  "/events": {
    from: "text",
    to: "text",
    process: "choice",
    kind: "choices",
    mode: "choices",
    area: "choice",
    series: "choice",
    limit: "choice",
    cursor: "cursor",
  },
  "/events.csv": {
    from: "text",
    to: "text",
    process: "choice",
    kind: "choices",
    mode: "choices",
    area: "choice",
    series: "choice",
  },
  "/events/{event}": {},
  "/events/{event}/key-words.csv": {},
  "/events/{event}/key-words.svg": {},
  "/glossary": { process: "choice", limit: "choice", cursor: "cursor" },
  "/glossary.csv": { process: "choice" },
  "/openapi.json": {},
  "/organisations": {
    q: "text",
    group: "choices",
    topic: "choices",
    country: "choices",
    limit: "choice",
    cursor: "cursor",
  },
  "/organisations/{organisation}/history": { limit: "choice", cursor: "cursor" },
  "/organisations/{organisation}/history.csv": {},
  "/organisations.csv": { q: "text", group: "choices", topic: "choices", country: "choices" },
  "/search": { ...searchParameters, limit: "choice" },
};

/** Answers are many and each is asked for by few: they are made anew after a minute even if nothing was dropped. */
const oneMinute = 60;

export const dataRoutes: readonly DocumentRoute[] = Object.entries(paths).map(([path, parameters]) => ({
  path: `/api/v1${path}`,
  parameters,
  maximumAge: oneMinute,
}));
