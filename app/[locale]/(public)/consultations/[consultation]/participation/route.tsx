import { notFound } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { FlowView } from "@/components/participation/flow-view";
import { ParticipationPage } from "@/components/participation/participation-page";
import { countPublicAnswers } from "@/lib/dispositions/public-table";
import { systemClock } from "@/lib/kernel/clock";
import { flowOf } from "@/lib/participation/flow";
import { publicParticipation } from "@/lib/participation/public";
import { consultationPlace } from "@/lib/positions/place";
import { publicFigures } from "@/lib/transparency/public";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { placeTitle } from "@/lib/web/shown-positions";
import { shownWindow } from "@/lib/web/shown-window";

type Props = Asked<{ locale: string; consultation: string }>;

const everything = { version: null, paragraph: null, organisation: null, state: null };

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, consultation } = params;
  return placeTitle(locale, "participation", await consultationPlace(consultation));
}

/** Who contributed to one consultation, from where, and what became of it. */
async function body({ params }: Props) {
  const { locale, consultation: slug } = params;
  const place = await consultationPlace(slug);
  if (place === null) notFound();
  const [id = ""] = place.scope.consultationIds;
  tagDocument(`consultation:${id}`, `transparency:${id}`);
  const now = systemClock.now();
  // A round that closes may open its contributions to everybody: the page is true until then.
  shownWindow(place.rounds, now, locale);
  const [participation, figures, answers] = await Promise.all([
    publicParticipation([id], now),
    publicFigures(id, now),
    countPublicAnswers(id, everything, now),
  ]);
  const flow = flowOf(figures.outcomes, answers);
  const home = `/${locale}${place.path}`;
  return (
    <ParticipationPage
      {...{ locale, title: place.title, home, participation }}
      api={`/api/v1${place.path}/participation`}
    >
      {flow === null ? null : <FlowView {...{ locale, flow, home }} />}
    </ParticipationPage>
  );
}

export const GET = publicPage({ head, body });
