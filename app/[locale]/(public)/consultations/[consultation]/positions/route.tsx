import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { PositionsPage } from "@/components/positions/positions-page";
import { consultationPlace } from "@/lib/positions/place";
import type { DocumentHead } from "@/lib/web/document-head";
import { placeTitle, shownPositions } from "@/lib/web/shown-positions";

type Props = Asked<{ locale: string; consultation: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, consultation } = params;
  return placeTitle(locale, "positions", await consultationPlace(consultation));
}

/** Who took which position on each question, norm or area of a consultation. */
async function body({ params, searchParams }: Props) {
  const { locale, consultation } = params;
  return <PositionsPage {...(await shownPositions(locale, await consultationPlace(consultation), searchParams))} />;
}

export const GET = publicPage({ head, body });
