import { notFound } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { ParticipationPage } from "@/components/participation/participation-page";
import { systemClock } from "@/lib/kernel/clock";
import { publicParticipation } from "@/lib/participation/public";
import { processPlace } from "@/lib/positions/place";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { placeTitle } from "@/lib/web/shown-positions";
import { shownWindow } from "@/lib/web/shown-window";

type Props = Asked<{ locale: string; process: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, process } = params;
  return placeTitle(locale, "participation", await processPlace(process));
}

/** Who contributed to all consultations of a process, and from where. */
async function body({ params }: Props) {
  const { locale, process: slug } = params;
  const place = await processPlace(slug);
  if (place === null) notFound();
  tagDocument(`process:${place.scope.processId}`);
  const now = systemClock.now();
  // A round that closes may open its contributions to everybody: the page is true until then.
  shownWindow(place.rounds, now, locale);
  return (
    <ParticipationPage
      {...{ locale, title: place.title, home: `/${locale}${place.path}` }}
      participation={await publicParticipation(place.scope.consultationIds, now)}
      api={`/api/v1${place.path}/participation`}
    />
  );
}

export const GET = publicPage({ head, body });
