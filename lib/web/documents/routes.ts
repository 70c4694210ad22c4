/**
 * Which addresses are public documents, and which query parameters each of them knows.
 *
 * A document is rendered without cookies, kept as finished bytes and answered to everybody
 * alike. Whatever is not in this table is a page of the app. A parameter that is not named
 * here neither reaches the page nor makes a second copy of it.
 */
export interface DocumentRoute {
  /**
   * `{locale}` is one of our locales, and no file for programs has it; every other name stands for one path segment, and
   * one with dots at the end, `{symbol...}`, for as many as are left, up to ten.
   */
  readonly path: string;
  readonly parameters: Readonly<Record<string, ParameterKind>>;
  /** Seconds after which a page is rendered anew even if nothing was dropped. */
  readonly maximumAge: number;
}

/**
 * `choice` is a value out of a list, `choices` may be repeated, `cursor` is a position that we
 * gave out, `text` is what a reader typed.
 */
export type ParameterKind = "choice" | "choices" | "cursor" | "text";

const fiveMinutes = 300;
const oneDay = 86_400;
/** Searches are many and each is read by few: let them go soon. */
const oneMinute = 60;

const contributionFilters = {
  group: "choices",
  type: "choices",
  stance: "choices",
  impact: "choices",
  topic: "choices",
  language: "choices",
  cursor: "cursor",
} as const;

/** What a search asks for, as a page and as an answer of the API. */
export const searchParameters = {
  q: "text",
  kind: "choices",
  process: "choices",
  consultation: "choices",
  area: "choices",
  norm: "choices",
  topic: "choices",
  impact: "choices",
  group: "choices",
  region: "choices",
  language: "choices",
  year: "choices",
  disposition: "choices",
  cursor: "cursor",
} as const;

/**
 * What a reader sees where there is no page. The framework would draw it in the browser, by
 * script; here it is a document like the others, answered with 404 wherever a page is missing.
 */
export const missingPage: DocumentRoute = { path: "/{locale}/no-such-page", parameters: {}, maximumAge: fiveMinutes };

export const documentRoutes: readonly DocumentRoute[] = [
  missingPage,
  { path: "/{locale}", parameters: {}, maximumAge: fiveMinutes },
  { path: "/{locale}/processes/{process}", parameters: {}, maximumAge: fiveMinutes },
  {
    path: "/{locale}/consultations",
    parameters: { q: "text", state: "choices", process: "choice", topic: "choices", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  { path: "/{locale}/consultations/{consultation}", parameters: contributionFilters, maximumAge: fiveMinutes },
  {
    path: "/{locale}/consultations/{consultation}/drafts/{draft}/{version}",
    parameters: { ...contributionFilters, paragraph: "text" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/drafts/{draft}/{version}/para/{alias}",
    parameters: {},
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/drafts/{draft}/{version}/paragraphs/{anchor}",
    parameters: contributionFilters,
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/drafts/{draft}/{version}/rolling",
    parameters: { only: "choice", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/drafts/{draft}/{version}/matrix",
    parameters: { rows: "choice", columns: "choice", from: "choice", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/dispositions",
    parameters: { version: "choice", paragraph: "text", organisation: "choice", state: "choices", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/compilation",
    parameters: { version: "choice", by: "choice", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/side-by-side",
    parameters: { drafts: "choices" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/drafts/{draft}/compare/{range}",
    parameters: { view: "choice", from: "choice", to: "choice" },
    maximumAge: fiveMinutes,
  },
  { path: "/{locale}/contributions/{reference}", parameters: {}, maximumAge: fiveMinutes },
  { path: "/{locale}/contributions/{reference}/translations/{language}", parameters: {}, maximumAge: fiveMinutes },
  {
    path: "/{locale}/contributions/{reference}/endorsements",
    parameters: { group: "choices", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/drafts/{draft}/{version}/endorsements",
    parameters: { group: "choices", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/inputs",
    parameters: {
      part: "choice",
      area: "choice",
      norm: "choice",
      field: "choice",
      group: "choices",
      language: "choices",
      cursor: "cursor",
    },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/consultations/{consultation}/rounds/{round}/questions",
    parameters: { group: "choice" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/processes/{process}/areas/{area}",
    parameters: { field: "choice", group: "choices", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/processes/{process}/stages/{stage}",
    parameters: { area: "choice", organisation: "choice", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/processes/{process}/accreditation",
    parameters: { state: "choice", group: "choice", cursor: "cursor" },
    maximumAge: oneMinute,
  },
  { path: "/{locale}/verify", parameters: { cursor: "cursor" }, maximumAge: oneMinute },
  {
    path: "/{locale}/organisations",
    parameters: {
      q: "text",
      group: "choices",
      topic: "choices",
      country: "choices",
      region: "choices",
      cursor: "cursor",
    },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/organisations/{organisation}",
    parameters: { list: "choice", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/events",
    parameters: {
      when: "choice",
      view: "choice",
      month: "choice",
      process: "choice",
      kind: "choices",
      mode: "choices",
      area: "choice",
      series: "choice",
      cursor: "cursor",
    },
    maximumAge: fiveMinutes,
  },
  { path: "/{locale}/events/{event}", parameters: {}, maximumAge: fiveMinutes },
  { path: "/events.ics", parameters: { locale: "choice" }, maximumAge: fiveMinutes },
  { path: "/events/{file}", parameters: { locale: "choice" }, maximumAge: fiveMinutes },
  { path: "/feeds/events.atom", parameters: { locale: "choice" }, maximumAge: fiveMinutes },
  { path: "/feeds/events/{file}", parameters: { locale: "choice" }, maximumAge: fiveMinutes },
  {
    path: "/feeds/followed.atom",
    parameters: { kind: "choice", subject: "text", locale: "choice" },
    maximumAge: fiveMinutes,
  },
  { path: "/feeds/{file}", parameters: { locale: "choice" }, maximumAge: fiveMinutes },
  // Drawn when somebody shares a page; what is on one is dropped by its tags.
  { path: "/pictures/{locale}/{page...}", parameters: {}, maximumAge: oneDay },
  { path: "/sitemap.xml", parameters: {}, maximumAge: fiveMinutes },
  { path: "/sitemaps/{file}", parameters: {}, maximumAge: fiveMinutes },
  { path: "/{locale}/developers", parameters: {}, maximumAge: fiveMinutes },
  { path: "/{locale}/events/{event}/participants", parameters: {}, maximumAge: fiveMinutes },
  { path: "/{locale}/events/certificates/{number}", parameters: {}, maximumAge: oneMinute },
  { path: "/{locale}/events/{event}/speakers", parameters: {}, maximumAge: oneMinute },
  { path: "/{locale}/events/{event}/screen", parameters: { colours: "choice" }, maximumAge: oneMinute },
  { path: "/{locale}/statements/{statement}", parameters: {}, maximumAge: fiveMinutes },
  {
    path: "/{locale}/search",
    parameters: searchParameters,
    maximumAge: oneMinute,
  },
  { path: "/{locale}/glossary", parameters: { process: "choice" }, maximumAge: fiveMinutes },
  { path: "/{locale}/help", parameters: {}, maximumAge: fiveMinutes },
  { path: "/{locale}/help/{page}", parameters: {}, maximumAge: fiveMinutes },
  { path: "/{locale}/accessibility", parameters: {}, maximumAge: fiveMinutes },
  { path: "/{locale}/transparency", parameters: {}, maximumAge: fiveMinutes },
  {
    path: "/{locale}/consultations/{consultation}/transparency",
    parameters: { state: "choice", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  { path: "/{locale}/consultations/{consultation}/participation", parameters: {}, maximumAge: fiveMinutes },
  { path: "/{locale}/processes/{process}/participation", parameters: {}, maximumAge: fiveMinutes },
  {
    path: "/{locale}/consultations/{consultation}/positions",
    parameters: { rows: "choice", columns: "choice", row: "text", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  { path: "/{locale}/processes/{process}/related", parameters: { cursor: "cursor" }, maximumAge: fiveMinutes },
  {
    path: "/{locale}/processes/{process}/positions",
    parameters: { rows: "choice", columns: "choice", row: "text", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  { path: "/{locale}/reasons", parameters: {}, maximumAge: fiveMinutes },
  { path: "/{locale}/contributions/{reference}/alike", parameters: { cursor: "cursor" }, maximumAge: fiveMinutes },
  { path: "/{locale}/appeals", parameters: { consultation: "choice", cursor: "cursor" }, maximumAge: fiveMinutes },
  { path: "/{locale}/events/{event}/report", parameters: {}, maximumAge: fiveMinutes },
  {
    path: "/{locale}/recordings",
    parameters: { order: "choice", person: "text", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/instruments",
    parameters: {},
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/instruments/{symbol...}",
    parameters: { cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/topics/{topic}",
    parameters: { cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
  {
    path: "/{locale}/norms/{norm}",
    parameters: { group: "choices", country: "choices", cursor: "cursor" },
    maximumAge: fiveMinutes,
  },
];
