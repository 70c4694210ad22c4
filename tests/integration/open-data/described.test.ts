import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as answersAsJson } from "@/app/api/v1/consultations/[consultation]/answers/route";
import { GET as answersAsCsv } from "@/app/api/v1/consultations/[consultation]/answers.csv/route";
import { GET as contributionsAsCsv } from "@/app/api/v1/consultations/[consultation]/contributions.csv/route";
import { GET as crosswalkAsCsv } from "@/app/api/v1/consultations/[consultation]/crosswalk.csv/route";
import { GET as dispositionsAsCsv } from "@/app/api/v1/consultations/[consultation]/dispositions.csv/route";
import { GET as endorsementsOfText } from "@/app/api/v1/consultations/[consultation]/drafts/[draft]/[version]/endorsements/route";
import { GET as endorsementsOfTextAsCsv } from "@/app/api/v1/consultations/[consultation]/drafts/[draft]/[version]/endorsements.csv/route";
import { GET as matrixAsCsv } from "@/app/api/v1/consultations/[consultation]/drafts/[draft]/[version]/matrix.csv/route";
import { GET as participationAsCsv } from "@/app/api/v1/consultations/[consultation]/participation.csv/route";
import { GET as positionsAsCsv } from "@/app/api/v1/consultations/[consultation]/positions.csv/route";
import { GET as figuresOfOne } from "@/app/api/v1/consultations/[consultation]/transparency/route";
import { GET as figuresOfOneAsCsv } from "@/app/api/v1/consultations/[consultation]/transparency.csv/route";
import { GET as consultationsAsCsv } from "@/app/api/v1/consultations.csv/route";
import { GET as endorsements } from "@/app/api/v1/contributions/[reference]/endorsements/route";
import { GET as endorsementsAsCsv } from "@/app/api/v1/contributions/[reference]/endorsements.csv/route";
import { GET as attendance } from "@/app/api/v1/events/[event]/attendance/route";
import { GET as attendanceAsCsv } from "@/app/api/v1/events/[event]/attendance.csv/route";
import { GET as floor } from "@/app/api/v1/events/[event]/floor/route";
import { GET as participantsAsCsv } from "@/app/api/v1/events/[event]/participants.csv/route";
import { GET as speakingAsCsv } from "@/app/api/v1/events/[event]/speaking.csv/route";
import { GET as eventsAsCsv } from "@/app/api/v1/events.csv/route";
import { GET as glossaryAsCsv } from "@/app/api/v1/glossary.csv/route";
import { GET as entries } from "@/app/api/v1/ledger/entries/route";
import { GET as ledgerKey } from "@/app/api/v1/ledger/key/route";
import { GET as historyAsCsv } from "@/app/api/v1/organisations/[organisation]/history.csv/route";
import { GET as organisationsAsCsv } from "@/app/api/v1/organisations.csv/route";
import { GET as accreditation } from "@/app/api/v1/processes/[process]/accreditation/route";
import { GET as accreditationAsCsv } from "@/app/api/v1/processes/[process]/accreditation.csv/route";
import { GET as participationOfProcessAsCsv } from "@/app/api/v1/processes/[process]/participation.csv/route";
import { GET as positionsOfProcessAsCsv } from "@/app/api/v1/processes/[process]/positions.csv/route";
import { GET as processesAsCsv } from "@/app/api/v1/processes.csv/route";
import { GET as figures } from "@/app/api/v1/transparency/route";
import { GET as figuresAsCsv } from "@/app/api/v1/transparency.csv/route";
import { giveEndorsement } from "@/lib/endorsements/give-endorsement";
import { sequenceWaiting } from "@/lib/ledger/sequencer";
import { ledgerKeys } from "@/lib/ledger/signing-key";
import { csvColumns } from "@/lib/open-data/csv-columns";
import { endpoints } from "@/lib/open-data/endpoints";
import { keyWordsAsCsv } from "@/lib/session-reports/exported-words";
import { callSpeaker } from "@/lib/speakers/call-speaker";
import { settleRequest } from "@/lib/speakers/settle-request";
import { anAccreditingProcess } from "@/tests/factories/accreditation";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anEvent, aRegistration } from "@/tests/factories/event";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aDelegate, aMeeting, aRequest } from "@/tests/factories/speakers";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const request = () => new Request("http://localhost/api/v1/x");
const at = <Names extends object>(names: Names) => ({ params: Promise.resolve(names) });
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);

let made: MadeConsultation;
let contribution: { reference: string };
let meeting: Awaited<ReturnType<typeof aMeeting>>;
let past: { slug: string };
let author: Awaited<ReturnType<typeof anOrganisation.verified>>;
let register: Awaited<ReturnType<typeof anAccreditingProcess>>;

beforeAll(async () => {
  made = await aConsultation.open();
  author = await anOrganisation.verified();
  const by = await aRepresentative.focalPointOf(author);
  const other = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const { id, reference } = await aComment.published({ at: made, by });
  contribution = { reference: reference ?? "" };
  await anInput.published(made, (await aTemplate(made)).id, by);
  const plain = { language: "en", words: "", reservations: [] };
  await giveEndorsement(depsOf(other), { ...plain, contributionId: id });
  await giveEndorsement(depsOf(other), { ...plain, versionId: made.version.id });

  register = await anAccreditingProcess({ objectionShown: "objector_and_reason" });
  const applied = [await register.applied(), await register.applied()];
  for (const one of applied) await register.complete(one.id);
  const ids = applied.map((one) => one.id);
  await register.circulate(ids, 600_000);
  await register.object(ids[0] ?? "", "Ruritania", "They are not known.");

  meeting = await aMeeting();
  const asked = [];
  for (const speaker of ["Dr First", "Dr Second", "Dr Third"]) {
    asked.push(await aRequest(meeting.item, await aDelegate(), { speaker }));
  }
  const [first, second] = asked.map((one) => one.id);
  await callSpeaker({ actor: meeting.chair }, { id: first ?? "" });
  const spoke = await client.speakerRequest.findUniqueOrThrow({ where: { id: first } });
  const heard = { id: spoke.id, seenRevision: spoke.revision, outcome: "heard" } as const;
  await settleRequest(depsOf(meeting.chair), heard);
  await callSpeaker({ actor: meeting.chair }, { id: second ?? "" });
  const held = await anEvent.published({ startsAt: ago(6), endsAt: ago(4), participantList: "everyone" });
  await aRegistration(held, { state: "attended" });
  past = held;
  await sequenceWaiting(ledgerKeys());
});

const consultation = () => at({ consultation: made.consultation.slug });
const text = () => at({ consultation: made.consultation.slug, draft: made.draft.slug, version: made.version.slug });
const process = () => at({ process: made.process.slug });
const applied = () => at({ process: register.at.process.slug });
const comment = () => at(contribution);
const event = () => at({ event: past.slug });
const entry = () => at({ organisation: author.slug });
const room = () => at({ event: meeting.event.slug });

type Asking = () => Response | Promise<Response>;

const asJson: Record<string, Asking> = {
  answers: () => answersAsJson(request(), consultation()),
  endorsementsOfText: () => endorsementsOfText(request(), text()),
  endorsements: () => endorsements(request(), comment()),
  accreditation: () => accreditation(request(), applied()),
  attendance: () => attendance(request(), event()),
  floor: () => floor(request(), room()),
  transparencyOfConsultation: () => figuresOfOne(request(), consultation()),
  transparency: () => figures(request()),
  entries: () => entries(request()),
  ledgerKey: () => ledgerKey(request()),
};

const asCsv: Record<string, Asking> = {
  processes: () => processesAsCsv(request()),
  consultations: () => consultationsAsCsv(request()),
  contributionsAsCsv: () => contributionsAsCsv(request(), consultation()),
  dispositions: () => dispositionsAsCsv(request(), consultation()),
  positions: () => positionsAsCsv(request(), consultation()),
  positionsOfProcess: () => positionsOfProcessAsCsv(request(), process()),
  participation: () => participationAsCsv(request(), consultation()),
  participationOfProcess: () => participationOfProcessAsCsv(request(), process()),
  organisations: () => organisationsAsCsv(request()),
  entryHistory: () => historyAsCsv(request(), entry()),
  glossary: () => glossaryAsCsv(request()),
  events: () => eventsAsCsv(request()),
  answers: () => answersAsCsv(request(), consultation()),
  crosswalkAsCsv: () => crosswalkAsCsv(request(), consultation()),
  matrix: () => matrixAsCsv(request(), text()),
  endorsementsOfText: () => endorsementsOfTextAsCsv(request(), text()),
  endorsements: () => endorsementsAsCsv(request(), comment()),
  accreditation: () => accreditationAsCsv(request(), applied()),
  attendance: () => attendanceAsCsv(request(), event()),
  speaking: () => speakingAsCsv(request(), room()),
  participants: () => participantsAsCsv(request(), event()),
  keyWords: () => new Response(keyWordsAsCsv([{ word: "network", count: 2 }])),
  transparencyOfConsultation: () => figuresOfOneAsCsv(request(), consultation()),
  transparency: () => figuresAsCsv(request()),
};

/** What the description says that an address answers with, each list with something in it. */
function described(name: string): z.ZodType {
  const answer = endpoints.find((endpoint) => endpoint.name === name)?.answer;
  if (answer === undefined || answer.kind === "text" || answer.kind === "other") throw new Error(`${name} is no JSON`);
  if (answer.kind === "list") {
    return z.strictObject({ data: z.array(answer.schema).min(1), next: z.string().nullable(), total: z.int() });
  }
  return answer.kind === "one" ? z.strictObject({ data: answer.schema }) : answer.schema;
}

describe("what an address answers", () => {
  it.each(Object.keys(asJson))("is what the description of %s says, and nothing beside it", async (name) => {
    const answered = await (await asJson[name]?.())?.json();
    expect(described(name).safeParse(answered).error?.issues ?? []).toEqual([]);
    // An empty list would fit every description.
    if (Array.isArray(answered.data)) expect(answered.data.length).toBeGreaterThan(0);
  });

  it.each(Object.keys(asCsv))("has in %s the columns that are described", async (name) => {
    const [head = ""] = (await (await asCsv[name]?.())?.text())?.split("\r\n") ?? [];
    const columns = (csvColumns[name] ?? []).map((column) => column.replace("{draft}", made.draft.slug));
    expect(head.replace("\uFEFF", "").split(",")).toEqual(columns);
  });

  it("shows who has the floor, who waits and who was heard", async () => {
    const { items } = await (await floor(request(), room())).json();
    expect(items[0]).toMatchObject({
      speaking: { speaker: "Dr Second" },
      waiting: [{ speaker: "Dr Third" }],
      heard: [{ speaker: "Dr First" }],
    });
  });
});

describe("the description", () => {
  it("knows the fields of every JSON and the columns of every table", () => {
    for (const { name, answer, files } of endpoints) {
      if (answer.kind === "other") expect(answer.media, name).not.toBe("application/json");
      const isTable = answer.kind === "other" && /csv|spreadsheet/.test(answer.media);
      if (isTable || files.length > 0) expect(csvColumns[name]?.length ?? 0, name).toBeGreaterThan(0);
      if (files.includes("csv") || (isTable && answer.media === "text/csv")) expect(Object.keys(asCsv)).toContain(name);
    }
  });
});
