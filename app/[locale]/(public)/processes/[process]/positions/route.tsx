import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { PositionsPage } from "@/components/positions/positions-page";
import { processPlace } from "@/lib/positions/place";
import type { DocumentHead } from "@/lib/web/document-head";
import { placeTitle, shownPositions } from "@/lib/web/shown-positions";

type Props = Asked<{ locale: string; process: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, process } = params;
  return placeTitle(locale, "positions", await processPlace(process));
}

/** Who took which position on each norm or area, across the consultations of a process. */
async function body({ params, searchParams }: Props) {
  const { locale, process } = params;
  return <PositionsPage {...(await shownPositions(locale, await processPlace(process), searchParams))} />;
}

export const GET = publicPage({ head, body });
