import { registerPage } from "@/lib/accreditations/public";
import { commentCounts } from "@/lib/amendments/comment-counts";
import { publishedProposals, publishedTermReplacements } from "@/lib/amendments/proposals";
import { proposedParagraphs } from "@/lib/amendments/proposed-paragraphs";
import { publicMatrix } from "@/lib/amendments/public-matrix";
import { listActs } from "@/lib/audit/queries";
import { readAuditFilter } from "@/lib/audit/schema";
import { openConsultations, publicConsultation, publicConsultations } from "@/lib/consultations/public";
import { listDeskConsultations } from "@/lib/consultations/queries";
import { readComposer } from "@/lib/contributions/composer-query";
import { publicContribution } from "@/lib/contributions/public";
import { publishedComments } from "@/lib/contributions/published-comments";
import { publishedContributions } from "@/lib/contributions/published-list";
import { publishedOnParagraph } from "@/lib/contributions/published-on-paragraph";
import { countAwaitingApproval, listOwnContributions } from "@/lib/contributions/queries";
import { publicVersion } from "@/lib/drafts/public";
import type { Actor } from "@/lib/kernel/actor";
import { encodeCursor } from "@/lib/kernel/pages";
import { countWaiting, listQueue } from "@/lib/moderation/queries";
import { listOrganisationsForDesk } from "@/lib/organisations/desk-queries";
import { countPublicOrganisations, countriesOfDirectory, publicOrganisations } from "@/lib/organisations/public";
import { countPendingOrganisations, findSimilar } from "@/lib/organisations/queries";
import { listDeskProcesses } from "@/lib/processes/queries";
import { search } from "@/lib/search/public";
import { keptFigures } from "@/lib/transparency/kept-figures";
import { platformFigures, publicFigures } from "@/lib/transparency/public";
import { publicMarkers } from "@/lib/transparency/public-markers";
import { eventLists } from "./event-lists";

/** Those whose lists are the longest. */
export type Somebody = {
  id: string;
  processId: string;
  consultationId: string;
  versionId: string;
  paragraphId: string;
  /** A session, the series that it is in, and an area. */
  eventId: string;
  seriesId: string;
  areaId: string;
};

/** A list, or a page that reads many rows, as the pages ask for it. */
export type List = [name: string, read: () => Promise<unknown>];

const notFiltered = { filter: null, cursor: null } as const;

/** Every list of the platform, for the busiest consultation, organisation and moderator. */
export function everyList(of: Somebody & { organisationId: string; reference: string }, now: Date): List[] {
  const person = { personId: of.id, email: "person0@bench.example", name: "Person", locale: "en", sessionId: of.id };
  const nobody: Actor = { ...person, administrator: false, organisation: null, offices: [] };
  const office = { processId: of.processId, draftId: null };
  const moderator: Actor = { ...nobody, offices: [{ ...office, role: "moderator" }] };
  const organiser: Actor = { ...nobody, offices: [{ ...office, role: "organiser" }] };
  const administrator: Actor = { ...nobody, administrator: true };
  const organisation = { id: of.organisationId, slug: "organisation-0", name: "Organisation 0" } as const;
  const focalPoint: Actor = {
    ...nobody,
    organisation: { ...organisation, status: "verified", role: "focal_point", representationId: of.id },
  };
  const { consultationId, organisationId } = of;
  const monthAgo = new Date(now.getTime() - 30 * 24 * 3_600_000);
  const later = encodeCursor({ key: monthAgo.toISOString(), id: of.id });
  const byName = encodeCursor({ key: "Institute", id: of.id });
  const composed = { versionId: of.versionId, paragraphId: of.paragraphId, contributionId: null, another: false };
  const register = { id: of.processId, objectionShown: "objector" } as const;
  const onParagraph = { versionId: of.versionId, paragraphId: of.paragraphId };
  const matrix = { rows: "paragraph", from: null, cursor: undefined } as const;
  return [
    ["home: open consultations", () => openConsultations(now)],
    ["home: latest contributions", () => publishedContributions({}, now, 6)],
    ["consultations", () => publicConsultations({}, now, 20)],
    ["consultations, further page", () => publicConsultations({}, now, 20, later)],
    ["consultations of a process", () => publicConsultations({ processId: of.processId }, now, 20)],
    ["consultation page", () => publicConsultation("consultation-0", now)],
    ["consultation page: contributions", () => publishedContributions({ consultationId }, now, 20)],
    ["consultation page: contributions, further", () => publishedContributions({ consultationId }, now, 20, later)],
    ["reading page: text", () => publicVersion({ consultation: "consultation-0", draft: "text", version: "first" })],
    ["reading page: comments", () => publishedComments(of.versionId, {}, now)],
    [
      "reading page: comments, filtered",
      () => publishedComments(of.versionId, { group: ["academia"], stance: ["keep"] }, now),
    ],
    ["reading page: counts by paragraph and stance", () => commentCounts(of.versionId, {}, now)],
    ["page of a paragraph: comments", () => publishedOnParagraph(onParagraph, {}, now, 50)],
    ["page of a paragraph: comments, further", () => publishedOnParagraph(onParagraph, {}, now, 50, later)],
    [
      "page of the whole text: comments",
      () => publishedOnParagraph({ ...onParagraph, paragraphId: null }, {}, now, 50),
    ],
    ["page of a paragraph: counts", () => commentCounts(of.versionId, {}, now, of.paragraphId)],
    ["page of a paragraph: proposals", () => publishedProposals(of.versionId, now, [of.paragraphId])],
    ["terms to be replaced", () => publishedTermReplacements(of.versionId, now)],
    ["rolling text: paragraphs with proposals", () => proposedParagraphs(of.versionId, now)],
    ["matrix by organisation", () => publicMatrix(of.versionId, now, { ...matrix, columns: "organisation" })],
    ["matrix by group", () => publicMatrix(of.versionId, now, { ...matrix, columns: "group" })],
    ["contribution page", () => publicContribution(of.reference, now)],
    ["composer", () => readComposer(focalPoint, composed)],
    ["own contributions", () => listOwnContributions(focalPoint, notFiltered)],
    ["own contributions, further", () => listOwnContributions(focalPoint, { filter: null, cursor: later })],
    ["own contributions, published", () => listOwnContributions(focalPoint, { filter: "published", cursor: null })],
    ["own contributions, awaiting approval", () => countAwaitingApproval(focalPoint)],
    ["moderation queue", () => listQueue(moderator, { cursor: null })],
    ["moderation queue, further", () => listQueue(moderator, { cursor: later })],
    ["moderation queue: how many", () => countWaiting(moderator)],
    ["desk: consultations", () => listDeskConsultations(organiser, null)],
    ["desk: processes", () => listDeskProcesses(organiser, null)],
    ["desk: organisations that wait", () => listOrganisationsForDesk(administrator, "pending")],
    ["desk: how many organisations wait", () => countPendingOrganisations()],
    ["directory", () => publicOrganisations({}, 50)],
    ["directory, further page", () => publicOrganisations({}, 50, byName)],
    ["directory: one topic", () => publicOrganisations({ topic: ["topic-3"] }, 50)],
    ["directory: one group and country", () => publicOrganisations({ group: ["academia"], country: ["AB"] }, 50)],
    ["directory: part of a name", () => publicOrganisations({ q: "c4ca42" }, 50)],
    ["directory: how many", () => countPublicOrganisations({})],
    ["directory: countries", () => countriesOfDirectory()],
    ["organisation page: contributions", () => publishedContributions({ organisationId }, now, 20)],
    ["registration: similar names", () => findSimilar({ name: "Institute for digital matters", acronym: "IDM" })],
    ["figures of the platform, counted", () => platformFigures(now)],
    ["figures of the platform, as kept", () => keptFigures(now)],
    ["figures of a consultation", () => publicFigures(consultationId, now)],
    ["figures of a consultation: markers", () => publicMarkers(consultationId, null, 25)],
    ["audit", () => listActs(administrator, readAuditFilter({}))],
    ["audit, further", () => listActs(administrator, readAuditFilter({}), later)],
    ["audit: one person", () => listActs(administrator, readAuditFilter({ person: person.email }))],
    ["audit: one kind", () => listActs(administrator, readAuditFilter({ kind: "organisation" }))],
    ["audit: looks at protected names", () => listActs(administrator, readAuditFilter({ kind: "identity_look" }))],
    ["register of accreditation", () => registerPage(register, {}, now, { size: 50 })],
    ["search: a rare word", () => search({ typed: "word17", now, size: 20 })],
    ["search: a word in every text", () => search({ typed: "infrastructure", now, size: 20 })],
    ["search: two words", () => search({ typed: "infrastructure term5", now, size: 20 })],
    ...eventLists({ ...of, organiser, person: nobody }, now),
  ];
}
