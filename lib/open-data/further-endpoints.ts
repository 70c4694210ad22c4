import type { z } from "zod";
import type { Answer, Endpoint } from "./endpoint";
import {
  answersPage,
  attendanceAnswer,
  endorsementAnswer,
  entriesAnswer,
  figuresAnswer,
  floorAnswer,
  ledgerKeyAnswer,
  platformFiguresAnswer,
  registerAnswer,
} from "./further-schemas";

const other = (media: string): Answer => ({ kind: "other", media });
const bare = (schema: z.ZodType, schemaName: string): Answer => ({ kind: "bare", schema, schemaName });
const endorsements: Answer = { kind: "list", schema: endorsementAnswer, schemaName: "Endorsement" };
const figures: Answer = { kind: "one", schema: figuresAnswer, schemaName: "Figures" };
const platformFigures: Answer = { kind: "one", schema: platformFiguresAnswer, schemaName: "PlatformFigures" };
const workbook = other("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

/** Addresses beside the lists: figures, files, and what belongs to one thing alone. */
export const furtherEndpoints: readonly Endpoint[] = [
  {
    name: "answers",
    path: "/consultations/{consultation}/answers",
    query: ["part", "area", "norm", "field", "group", "language", "limit", "cursor"],
    answer: bare(answersPage, "AnswersPage"),
    files: ["csv"],
  },
  {
    name: "archive",
    path: "/consultations/{consultation}/archive.zip",
    query: [],
    answer: other("application/zip"),
    files: [],
  },
  {
    name: "contributionsAsCsv",
    path: "/consultations/{consultation}/contributions.csv",
    query: [],
    answer: other("text/csv"),
    files: [],
  },
  {
    name: "contributionsAsXlsx",
    path: "/consultations/{consultation}/contributions.xlsx",
    query: [],
    answer: workbook,
    files: [],
  },
  {
    name: "crosswalkAsCsv",
    path: "/consultations/{consultation}/crosswalk.csv",
    query: [],
    answer: other("text/csv"),
    files: [],
  },
  {
    name: "crosswalkAsXlsx",
    path: "/consultations/{consultation}/crosswalk.xlsx",
    query: [],
    answer: workbook,
    files: [],
  },
  {
    name: "matrix",
    path: "/consultations/{consultation}/drafts/{draft}/{version}/matrix.csv",
    query: [],
    answer: other("text/csv"),
    files: [],
  },
  {
    name: "endorsementsOfText",
    path: "/consultations/{consultation}/drafts/{draft}/{version}/endorsements",
    query: [],
    answer: endorsements,
    files: ["csv"],
  },
  {
    name: "textFile",
    path: "/consultations/{consultation}/drafts/{draft}/{version}/files/{file}",
    query: [],
    answer: other("application/octet-stream"),
    files: [],
  },
  {
    name: "endorsements",
    path: "/contributions/{reference}/endorsements",
    query: [],
    answer: endorsements,
    files: ["csv"],
  },
  {
    name: "attachment",
    path: "/contributions/{reference}/files/{attachment}",
    query: [],
    answer: other("application/octet-stream"),
    files: [],
  },
  {
    name: "accreditation",
    path: "/processes/{process}/accreditation",
    query: ["limit", "cursor"],
    answer: bare(registerAnswer, "Register"),
    files: ["csv"],
  },
  {
    name: "attendance",
    path: "/events/{event}/attendance",
    query: [],
    answer: { kind: "one", schema: attendanceAnswer, schemaName: "Attendance" },
    files: ["csv"],
  },
  { name: "floor", path: "/events/{event}/floor", query: [], answer: bare(floorAnswer, "Floor"), files: [] },
  { name: "speaking", path: "/events/{event}/speaking.csv", query: [], answer: other("text/csv"), files: [] },
  { name: "participants", path: "/events/{event}/participants.csv", query: [], answer: other("text/csv"), files: [] },
  { name: "keyWords", path: "/events/{event}/key-words.csv", query: [], answer: other("text/csv"), files: [] },
  {
    name: "keyWordsDrawn",
    path: "/events/{event}/key-words.svg",
    query: [],
    answer: other("image/svg+xml"),
    files: [],
  },
  {
    name: "transparencyOfConsultation",
    path: "/consultations/{consultation}/transparency",
    query: [],
    answer: figures,
    files: ["csv"],
  },
  { name: "transparency", path: "/transparency", query: [], answer: platformFigures, files: ["csv"] },
  {
    name: "entries",
    path: "/ledger/entries",
    query: ["from", "limit"],
    answer: bare(entriesAnswer, "LedgerEntries"),
    files: [],
  },
  { name: "ledgerKey", path: "/ledger/key", query: [], answer: bare(ledgerKeyAnswer, "LedgerKey"), files: [] },
  { name: "authority", path: "/time-stamps/ca.pem", query: [], answer: other("application/x-pem-file"), files: [] },
];
