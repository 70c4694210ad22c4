import { InputsSection } from "@/components/inputs/inputs-section";
import { RecordingsSection } from "@/components/recordings/recordings-section";
import { OutcomesSection } from "@/components/session-reports/outcomes-section";
import { ReportSection } from "@/components/session-reports/report-section";
import { publishedContributions } from "@/lib/contributions/published-list";
import type { PublicEvent } from "@/lib/events/public";
import { filingAt } from "@/lib/inputs/public";
import { recordingsOfEvent } from "@/lib/recordings/public";
import { reportNote } from "@/lib/session-reports/public";
import { outcomesOfEvent } from "@/lib/session-reports/public-outcomes";
import { documentValidUntil, tagDocument } from "@/lib/web/documents/render-context";

/** Most inputs that stand on the page; all of them are on that of the consultation. */
const mostInputs = 50;

type Props = { locale: string; event: Pick<PublicEvent, "id" | "slug" | "zone">; now: Date };

/** What came of an event: inputs filed at it, recordings, outcomes and the report, each only where there is any. */
export async function afterwards({ locale, event, now }: Props) {
  const filing = await filingAt(event.id, now);
  if (filing !== null) tagDocument(`consultation:${filing.consultationId}`);
  if (filing !== null && filing.changesAt !== null) documentValidUntil(filing.changesAt);
  const [{ items: inputs }, recordings, outcomes, note] = await Promise.all([
    publishedContributions({ eventId: event.id }, now, mostInputs),
    recordingsOfEvent(event.id, now),
    outcomesOfEvent(event.id),
    reportNote(event.id),
  ]);
  return (
    <>
      <ReportSection locale={locale} event={event} note={note} />
      <OutcomesSection locale={locale} outcomes={outcomes} />
      <RecordingsSection locale={locale} recordings={recordings} />
      <InputsSection locale={locale} slug={event.slug} zone={event.zone ?? "UTC"} filing={filing} inputs={inputs} />
    </>
  );
}
