import { xlsxAnswer } from "@/lib/web/list-answer";
import { processFile } from "@/lib/web/public-lists";

/** It is made of what is published when it is asked for. */
export const dynamic = "force-dynamic";

/** Published processes as a workbook, whole. */
export function GET(): Promise<Response> {
  return xlsxAnswer(processFile);
}
