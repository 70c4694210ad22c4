import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LiveFrame } from "@/components/speakers/live-frame";
import { RoomScreen } from "@/components/speakers/room-screen";
import { inLocale } from "@/lib/kernel/localised";
import { floorTag } from "@/lib/speakers/floor-tag";
import { publicFloor } from "@/lib/speakers/public";
import { underWay } from "@/lib/speakers/under-way";
import { documentValidUntil, tagDocument } from "@/lib/web/documents/render-context";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event } = await params;
  const floor = await publicFloor(event);
  if (floor === null) return {};
  const t = await getTranslations({ locale, namespace: "speakers.screen" });
  return { title: t("titleOf", { event: inLocale(floor.event.title, locale).text }), robots: { index: false } };
}

/** The screen of the room: large, without anything to press, in the colours that the system of the screen asks for. */
export default async function Page({ params }: Props) {
  const { locale, event: slug } = await params;
  setRequestLocale(locale);
  const floor = await publicFloor(slug);
  if (floor === null) notFound();
  tagDocument(floorTag(floor.event.id), `event:${floor.event.id}`);
  if (floor.changesAt !== null) documentValidUntil(floor.changesAt);
  const t = await getTranslations("speakers.screen");
  const item = floor.items.find(({ id }) => id === underWay(floor.items)) ?? null;
  return (
    <>
      <h1 className="visually-hidden">{t("titleOf", { event: inLocale(floor.event.title, locale).text })}</h1>
      <LiveFrame locale={locale} floor={floor} here={`/${locale}/events/${slug}/screen`}>
        <RoomScreen locale={locale} floor={floor} item={item} />
      </LiveFrame>
    </>
  );
}
