import { env } from "@/lib/env";
import { exportedProcess, processTable } from "@/lib/processes/exported-process";
import { publicProcesses } from "@/lib/processes/public-list";
import { csvAnswer } from "@/lib/web/list-answer";

/** Published processes as CSV, whole. */
export function GET(request: Request): Promise<Response> {
  return csvAnswer(request, "processes", publicProcesses, (processes) =>
    processTable(processes.map((process) => exportedProcess(process, env().appUrl))),
  );
}
