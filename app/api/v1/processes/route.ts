import { env } from "@/lib/env";
import { exportedProcess } from "@/lib/processes/exported-process";
import { countPublicProcesses, publicProcesses } from "@/lib/processes/public-list";
import { tagDocument } from "@/lib/web/documents/render-context";
import { listAnswer } from "@/lib/web/list-answer";

/** Published processes with their stages and areas as JSON, the newest first: `{ data, next, total }`. */
export function GET(request: Request): Promise<Response> {
  tagDocument("consultations");
  return listAnswer(
    request,
    async (limit, cursor) => {
      const page = await publicProcesses(limit, cursor);
      return { next: page.next, items: page.items.map((process) => exportedProcess(process, env().appUrl)) };
    },
    countPublicProcesses,
  );
}
