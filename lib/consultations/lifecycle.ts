import { defineLifecycle } from "@/lib/kernel/lifecycle";

type ConsultationState = "draft" | "published" | "outcome_published" | "archived";
type ConsultationEvent = "publish" | "publish_outcome" | "archive";

/**
 * draft: only those who hold an office in the process know of it.
 * published: everybody can read it; whether one may answer depends on its rounds and the hour alone.
 * outcome_published: the organiser has said what came of it.
 * archived: kept for reading; nothing more is to come.
 */
export const consultationLifecycle = defineLifecycle<ConsultationState, ConsultationEvent>({
  publish: { draft: "published" },
  publish_outcome: { published: "outcome_published" },
  archive: { published: "archived", outcome_published: "archived" },
});
