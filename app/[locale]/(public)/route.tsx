import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { HomePage } from "@/components/reading/home-page";
import { openConsultations, publicConsultations } from "@/lib/consultations/public";
import { publishedContributions } from "@/lib/contributions/published-list";
import { nextTurn } from "@/lib/events/event-window";
import { publicEvents } from "@/lib/events/public";
import { systemClock } from "@/lib/kernel/clock";
import type { DocumentHead } from "@/lib/web/document-head";
import { documentValidUntil, tagDocument } from "@/lib/web/documents/render-context";
import { shownWindow } from "@/lib/web/shown-window";

/** Its title is the name of the site alone. */
async function head(): Promise<DocumentHead> {
  return {};
}

async function body({ params }: Asked) {
  const { locale } = params;
  tagDocument("home", "consultations");
  const now = systemClock.now();
  const [open, all, latest, next] = await Promise.all([
    openConsultations(now),
    publicConsultations({}, now, 10),
    publishedContributions({}, now, 6),
    publicEvents({ part: "coming", now }, 4),
  ]);
  const openIds = new Set(open.map((consultation) => consultation.id));
  const others = all.items.filter((consultation) => !openIds.has(consultation.id));
  const withWindow = (consultation: (typeof open)[number]) => ({
    consultation,
    window: shownWindow(consultation.rounds, now, locale),
  });
  for (const event of next.items) {
    const turn = nextTurn(event, now);
    if (turn !== null) documentValidUntil(turn);
  }
  return (
    <HomePage
      locale={locale}
      open={open.map(withWindow)}
      others={others.map(withWindow)}
      latest={latest.items}
      next={next.items}
    />
  );
}

export const GET = publicPage({ head, body });
