import type { Metadata } from "next";
import { PositionsPage } from "@/components/positions/positions-page";
import { consultationPlace } from "@/lib/positions/place";
import { placeTitle, shownPositions } from "@/lib/web/shown-positions";

type Props = {
  params: Promise<{ locale: string; consultation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, consultation } = await params;
  return placeTitle(locale, "positions", await consultationPlace(consultation));
}

/** Who took which position on each question, norm or area of a consultation. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, consultation } = await params;
  return (
    <PositionsPage {...(await shownPositions(locale, await consultationPlace(consultation), await searchParams))} />
  );
}
