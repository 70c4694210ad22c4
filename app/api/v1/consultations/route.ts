import { exportedConsultation } from "@/lib/consultations/exported-consultation";
import { countPublicConsultations, publicConsultations } from "@/lib/consultations/public";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { listAnswer } from "@/lib/web/list-answer";

/** Published consultations with their rounds as JSON, the newest first: `{ data, next, total }`. */
export function GET(request: Request): Promise<Response> {
  tagDocument("consultations");
  return listAnswer(
    request,
    async (limit, cursor) => {
      const page = await publicConsultations({}, systemClock.now(), limit, cursor);
      return { next: page.next, items: page.items.map((line) => exportedConsultation(line, env().appUrl)) };
    },
    () => countPublicConsultations({}),
  );
}
