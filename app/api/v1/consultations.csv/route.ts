import { consultationTable, exportedConsultation } from "@/lib/consultations/exported-consultation";
import { publicConsultations } from "@/lib/consultations/public";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { csvAnswer } from "@/lib/web/list-answer";

/** Published consultations as CSV, whole. */
export function GET(request: Request): Promise<Response> {
  return csvAnswer(
    request,
    "consultations",
    (limit, cursor) => publicConsultations({}, systemClock.now(), limit, cursor),
    (lines) => consultationTable(lines.map((line) => exportedConsultation(line, env().appUrl))),
  );
}
