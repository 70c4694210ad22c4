import { database } from "@/lib/db/client";
import { factColumns, type ProcessFacts, toProcessFacts } from "./public-process";

/** A process as everybody may see it. */
export type PublicProcess = ProcessFacts & {
  id: string;
  /** Whether organisations may apply for accreditation now. */
  takesApplications: boolean;
};

/** One published process, or null where there is none to show. */
export async function publicProcess(slug: string): Promise<PublicProcess | null> {
  const row = await database().process.findFirst({
    where: { slug, status: "published" },
    select: { id: true, takesApplications: true, ...factColumns },
  });
  return row === null ? null : { id: row.id, takesApplications: row.takesApplications, ...toProcessFacts(row) };
}
