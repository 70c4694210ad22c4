import { contributionTable, type WholeContribution } from "@/lib/compilations/exported-contributions";
import { wholeContributions } from "@/lib/compilations/whole-contributions";
import { consultationTable, exportedConsultation } from "@/lib/consultations/exported-consultation";
import { type PublicConsultationLine, publicConsultations } from "@/lib/consultations/public";
import { answerTable, exportedAnswer } from "@/lib/dispositions/exported-answer";
import { type PublicAnswerFilter, queryAnswerFilter } from "@/lib/dispositions/public-filter";
import { type PublicAnswer, publicAnswers } from "@/lib/dispositions/public-table";
import { env } from "@/lib/env";
import { eventTable } from "@/lib/events/exported-event";
import { publicEvents } from "@/lib/events/public";
import type { PublicEventLine } from "@/lib/events/public-event";
import { exportedOrganisation, organisationTable } from "@/lib/organisations/exported-organisation";
import { type PublicOrganisation, publicOrganisationsInFull } from "@/lib/organisations/public";
import { queryFilter } from "@/lib/organisations/public-filter";
import { exportedProcess, processTable } from "@/lib/processes/exported-process";
import { type ListedProcess, publicProcesses } from "@/lib/processes/public-list";
import type { AskedEvents } from "@/lib/web/asked-events";
import type { ListFile } from "@/lib/web/list-answer";

/** Published processes as a file. */
export const processFile: ListFile<ListedProcess> = {
  name: "processes",
  read: publicProcesses,
  table: (processes) => processTable(processes.map((process) => exportedProcess(process, env().appUrl))),
};

/** Published consultations as a file. */
export function consultationFile(now: Date): ListFile<PublicConsultationLine> {
  return {
    name: "consultations",
    read: (limit, cursor) => publicConsultations({}, now, limit, cursor),
    table: (lines) => consultationTable(lines.map((line) => exportedConsultation(line, env().appUrl))),
  };
}

/** The directory as a file, narrowed as the query of the address says. */
export function organisationFile(request: Request): ListFile<PublicOrganisation> {
  const filter = queryFilter(new URL(request.url).searchParams);
  return {
    name: "directory-of-organisations",
    read: (limit, cursor) => publicOrganisationsInFull(filter, limit, cursor),
    table: (organisations) => organisationTable(organisations.map(exportedOrganisation)),
  };
}

/** Events in time order as a file. */
export function eventFile({ filter }: AskedEvents, now: Date): ListFile<PublicEventLine> {
  return {
    name: "all-events",
    read: (limit, cursor) => publicEvents({ part: "all", now, filter }, limit, cursor),
    table: eventTable,
  };
}

type OfConsultation = { id: string; slug: string };

/** Published answers of a consultation as a file, narrowed as the query of the address says. */
export function answerFile(request: Request, { id, slug }: OfConsultation, now: Date): ListFile<PublicAnswer> {
  const filter: PublicAnswerFilter = queryAnswerFilter(new URL(request.url).searchParams);
  return {
    name: `dispositions-of-${slug}`,
    read: (limit, cursor) => publicAnswers(id, filter, now, limit, cursor),
    table: (answers) => answerTable(answers.map(exportedAnswer)),
  };
}

/** Published comments and inputs of a consultation as a file. */
export function contributionFile({ id, slug }: OfConsultation, now: Date): ListFile<WholeContribution> {
  return {
    name: `contributions-to-${slug}`,
    read: (limit, cursor) => wholeContributions(id, now, limit, env().appUrl, cursor),
    table: contributionTable,
  };
}
