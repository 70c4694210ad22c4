import { systemClock } from "@/lib/kernel/clock";
import { xlsxAnswer } from "@/lib/web/list-answer";
import { consultationFile } from "@/lib/web/public-lists";

/** It is made of what is published when it is asked for. */
export const dynamic = "force-dynamic";

/** Published consultations as a workbook, whole. */
export function GET(): Promise<Response> {
  return xlsxAnswer(consultationFile(systemClock.now()));
}
