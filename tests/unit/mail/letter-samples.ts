import type { templates } from "@/lib/mail/templates/index";
import { correctionSamples } from "./correction-samples";
import { registrationSample } from "./registration-sample";

const contribution = {
  reference: "OEWG-2026-0042",
  consultation: "Guidance on the norms",
  version: "Zero draft",
  paragraph: "12",
  organisation: "Demo NGO A",
  zone: "Europe/Zurich",
  path: "/en/contributions/OEWG-2026-0042",
};
const decision = {
  ...contribution,
  decidedAt: "2026-11-30T17:00:00.000Z",
  reason: "Off topic",
  words: "See paragraph 3.",
};
export const organisation = "Demo NGO A";
const closing = {
  consultation: "Guidance on the norms",
  closesAt: "2026-11-30T17:00:00.000Z",
  zone: "Europe/Zurich",
};
const inside = {
  consultation: "Guidance on the norms",
  version: "",
  paragraph: "",
  organisation,
  by: "Awa",
  path: "/en/me/inputs/1",
};
const joint = {
  organisation,
  lead: "Demo University B",
  consultation: "Guidance on the norms",
  closesAt: "2026-11-30T17:00:00.000Z",
  zone: "Europe/Zurich",
};

const hours = { startsAt: "2026-12-04T15:00:00.000Z", endsAt: "2026-12-04T17:00:00.000Z", zone: "Europe/Zurich" };
const session = { title: "On <b>norms</b>", ...hours, wholeDays: false, city: "Geneva" };
const ways = { path: "/en/events/dialogue", calendar: "/events/dialogue.ics", cancel: "/en/me/registrations" };
const registered = { confirmed: 40, waiting: 3, pending: 2 };
const moved = JSON.stringify([
  { kind: "hour", before: { ...hours, startsAt: "2026-12-03T15:00:00.000Z", wholeDays: false } },
  { kind: "place", before: "" },
  { kind: "mode", before: "online" },
]);
const silence = "a-token-of-some-letters.x";
const reminder = {
  title: "Dialogue",
  sittings: JSON.stringify([session, { ...session, title: "On trust" }]),
  rooms: JSON.stringify([{ place: "", joinLink: "https://meet.example/j/1", joinWords: "Pass code 4711" }]),
  ...ways,
  token: silence,
};

/** Values for every letter that there is. */
export const samples: Record<keyof typeof templates, Record<string, string | number>> = {
  "sign-in-link": { path: "/en/sign-in/confirm?token=abc", minutes: 15 },
  "office-granted": { process: "OEWG", role: "moderator" },
  "organisation-confirm-contact": { organisation, path: "/en/register/confirm?token=abc" },
  "organisation-received": { organisation },
  "organisation-awaiting-verification": { organisation, path: "/en/desk/organisations/1" },
  "organisation-verified": { organisation, path: "/en/organisations/demo-ngo-a" },
  "organisation-rejected": { organisation, reason: "No such body is known at this address." },
  "organisation-suspended": { organisation, reason: "Its address bounces." },
  "organisation-merged": { organisation, into: "Demo NGO B", standing: "asked", path: "/en/me" },
  "organisation-unmerged": { organisation, into: "Demo NGO B", path: "/en/organisation" },
  "representation-requested": { organisation, person: "Awa", path: "/en/me/organisations/1" },
  "representation-invited": { organisation, inviter: "Awa", role: "focal_point", path: "/en/invitations?token=abc" },
  "representation-ended": { organisation },
  "contribution-receipt": {
    ...contribution,
    trackingNumber: "7KQ4-M2XD-9TRW",
    receivedAt: "2026-11-30T17:00:00.000Z",
    sha256: "a".repeat(64),
  },
  "inbound-answer": {
    subject: "Our comments",
    consultation: "Guidance on the norms",
    lead: "Your message became one contribution.",
    contributions: "Paragraph 12: kept as a draft.",
    notes: "",
    path: "/en/me/messages/1",
  },
  "campaign-join-asked": {
    organisation,
    reference: "OEWG-2026-0042",
    consultation: "Guidance on the norms",
    closesAt: "2026-11-30T17:00:00.000Z",
    zone: "Europe/Zurich",
    path: "/en/me/joins",
  },
  "contribution-handed-over": { ...inside, note: "" },
  "contribution-handed-back": { ...inside, note: "Say more in the first section." },
  "round-extended": {
    consultation: "Guidance on the norms",
    oldClosesAt: "2026-11-30T17:00:00.000Z",
    newClosesAt: "2026-12-07T17:00:00.000Z",
    zone: "Europe/Zurich",
    reason: "Translations came late.",
    path: "/en/consultations/guidance",
  },
  "late-access": {
    name: "Demo NGO A",
    consultation: "Guidance on the norms",
    until: "2026-12-07T17:00:00.000Z",
    zone: "Europe/Zurich",
    path: "/en/late/abc",
  },
  "draft-reminder": { ...closing, drafts: 2, path: "/en/me/contributions" },
  "call-reminder": { ...closing, drafts: 0, path: "/en/consultations/guidance" },
  call: { ...closing, path: "/en/consultations/guidance" },
  "moderator-digest": {
    ...{ waiting: 3, overdue: 1, proposed: 0, oldest: "2026-11-20T09:00:00.000Z" },
    ...{ zone: "Europe/Zurich", path: "/en/desk/moderation" },
  },
  "proposal-answered": {
    ...{ reference: "OEWG-2026-0042", consultation: "Guidance on the norms", answer: "differed" },
    ...{ name: "Zofia", words: "It is clear enough.", path: "/en/desk/moderation/1" },
  },
  "event-reminder": { ...reminder, kind: "week" },
  "event-reminder-hour": { ...reminder, kind: "hour" },
  "report-rapporteur": { step: "due", event: "Demo hearing", path: "/en/desk/events/1/report" },
  "report-corrections": {
    ...{ event: "Demo hearing", until: "2026-11-30T17:00:00.000Z", zone: "Europe/Zurich" },
    path: "/en/me/reports/1",
  },
  "report-answered": {
    ...{ step: "not_accepted", event: "Demo hearing", path: "/en/me/reports/1" },
    ...{ asked: "It was said once.", answer: "It was said twice." },
  },
  "event-changed": {
    ...{ title: "Dialogue", mode: "hybrid", sitting: JSON.stringify(session), changes: moved, ...ways },
    ...{ standing: "confirmed", rooms: reminder.rooms },
  },
  "event-room-changed": { title: "Dialogue", sitting: JSON.stringify(session), rooms: reminder.rooms, ...ways },
  "event-cancelled": {
    ...{ title: "Dialogue", sittings: reminder.sittings, reason: "The <b>hall</b> is closed." },
    ...{ path: ways.path, calendar: ways.calendar },
  },
  "event-document": {
    ...{ title: "Dialogue", number: "2", document: "On norms", version: 2, replaces: 1, elsewhere: "", token: silence },
    ...{ file: "/api/events/documents/01920000-0000-7000-8000-000000000000", draft: "" },
    ...{ from: "2026-11-20", until: "2026-12-02", path: ways.path },
  },
  "event-desk-news": {
    ...{ step: "changed", title: "Dialogue", mode: "hybrid", sittings: reminder.sittings, changes: moved, reason: "" },
    ...{ path: "/en/desk/events/1", ...registered },
  },
  "event-digest": {
    ...{ title: "Dialogue", sittings: reminder.sittings, floor: 4, needs: 2, ...registered },
    ...{ path: "/en/desk/events/1/registrations", stop: "/en/me/notices#holding" },
  },
  "event-approvals": {
    ...{ count: 3, events: JSON.stringify([{ title: "On <b>norms</b>", count: 3 }]), path: "/en/desk/events" },
    stop: "/en/me/notices#holding",
  },
  "new-texts": {
    document: "Guidance on the norms",
    version: "Zero draft",
    consultation: "Guidance",
    texts: JSON.stringify([{ language: "fr", html: "/fr/consultations/guidance", pdf: "/api/v1/files/text.fr.pdf" }]),
    token: "a-token-of-some-letters.x",
  },
  "follow-confirm": {
    what: "paragraph",
    name: "Guidance on the norms",
    number: "12",
    rhythm: "weekly",
    token: silence,
  },
  "follow-news": {
    first: "Guidance on the norms",
    total: 45,
    groups: JSON.stringify([
      {
        title: "Guidance on the norms",
        items: [
          { thing: "version", title: "Guidance", by: "", number: "Rev.1", reference: "", path: "/en/consultations/g" },
          {
            ...{ thing: "contribution", title: "Because it <b>matters</b>", by: "Demo NGO A", number: "12" },
            ...{ reference: "OEWG-2026-0042", path: "/en/contributions/OEWG-2026-0042" },
          },
          {
            ...{ thing: "contribution", title: "", by: "", number: "" },
            ...{ reference: "OEWG-2026-0043", path: "/en/contributions/OEWG-2026-0043" },
          },
        ],
      },
    ]),
    token: silence,
  },
  "contribution-published": decision,
  "contribution-published-redacted": decision,
  "contribution-returned": decision,
  "contribution-refused": decision,
  "registration-told": registrationSample,
  "registration-to-approve": {
    ...{ name: "Awa", organisation, event: "Dialogue", count: 3, path: "/en/organisation/registrations" },
  },
  "dispositions-published": {
    consultation: "Guidance on the norms",
    version: "Zero draft",
    organisation,
    publishedAt: "2026-12-10T17:00:00.000Z",
    zone: "Europe/Zurich",
    count: 3,
    answers: JSON.stringify([
      { reference: "OEWG-2026-0042", paragraphs: "12", state: "accepted", mergedInto: "", observation: "" },
      {
        reference: "OEWG-2026-0043",
        paragraphs: "",
        state: "merged",
        mergedInto: "OEWG-2026-0042",
        observation: "Both ask for <b>the same</b>.",
      },
    ]),
    path: "/en/me/answers",
    tablePath: "/en/consultations/guidance/dispositions?version=guidance%3Azero-draft",
  },
  "contribution-hidden": {
    reference: "OEWG-2026-0042",
    step: "hidden",
    at: "2026-12-11T17:00:00.000Z",
    zone: "Europe/Zurich",
    consultation: "Guidance on the norms",
    reason: "It insults or threatens people.",
    words: "It calls <b>somebody</b> a fool.",
    path: "/en/me/contributions/0190/appeal",
  },
  "appeal-told": {
    reference: "OEWG-2026-0042",
    step: "granted_in_part",
    at: "2026-12-11T17:00:00.000Z",
    zone: "Europe/Zurich",
    words: "A <b>strong</b> word is no insult.",
    path: "/en/me/contributions/0190/appeal",
  },
  ...correctionSamples,
  "accreditation-told": {
    step: "objected",
    organisation,
    process: "OEWG",
    until: "2026-11-30T17:00:00.000Z",
    zone: "Europe/Zurich",
    words: "Ruritania: its <b>work</b> is not known to us.",
    path: "/en/organisation/accreditation/oewg",
  },
  "accreditation-desk": {
    step: "applied",
    organisation,
    process: "OEWG",
    path: "/en/desk/processes/oewg/accreditation/0190",
  },
  "disposition-reply-decided": {
    reference: "OEWG-2026-0042",
    decision: "refuse",
    decidedAt: "2026-12-11T17:00:00.000Z",
    zone: "Europe/Zurich",
    reason: "It insults or threatens people.",
    path: "/en/me/answers/OEWG-2026-0042",
  },
  "attachment-infected": { file: "annex.pdf", consultation: "Guidance", path: "/en/me/inputs/0190/files" },
  "file-ready": {
    format: "PDF",
    text: "Guidance",
    version: "Zero draft",
    path: "/en/files/0190/compilation-by-norm.pdf",
  },
  "signature-asked": { ...joint, path: "/en/signatures/abc" },
  "signature-asked-again": { ...joint, changes: "every [-three-] [+two+] years", path: "/en/me/signatures/0190" },
  "signature-reminder": { ...joint, path: "/en/me/signatures/0190" },
  "endorsement-decided": {
    organisation,
    text: "OEWG-2026-0042",
    decision: "refuse",
    reason: "Off topic",
    path: "/en/endorse/contribution/1",
  },
  "speaker-partner-asked": {
    ...{ organisation: "Demo NGO A", lead: "Demo University B", speaker: "Dr Demo", item: "Item", event: "Event" },
    path: "/en/events/demo/floor",
  },
  "statement-decided": {
    ...{ decision: "return", item: "Item", event: "Event", reason: "A reason.", words: "Some words." },
    path: "/en/events/demo/floor",
  },
  "signature-answered": { ...joint, answer: "asked", words: "Leave <b>out</b> the annex.", path: "/en/me/inputs/1" },
};
