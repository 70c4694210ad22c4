import type { Metadata } from "next";
import { PositionsPage } from "@/components/positions/positions-page";
import { processPlace } from "@/lib/positions/place";
import { placeTitle, shownPositions } from "@/lib/web/shown-positions";

type Props = {
  params: Promise<{ locale: string; process: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, process } = await params;
  return placeTitle(locale, "positions", await processPlace(process));
}

/** Who took which position on each norm or area, across the consultations of a process. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, process } = await params;
  return <PositionsPage {...(await shownPositions(locale, await processPlace(process), await searchParams))} />;
}
