import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { LiveFrame } from "@/components/speakers/live-frame";
import { coloured, RoomColours, roomColours } from "@/components/speakers/room-colours";
import { RoomScreen } from "@/components/speakers/room-screen";
import { inLocale } from "@/lib/kernel/localised";
import { floorTag } from "@/lib/speakers/floor-tag";
import { publicFloor } from "@/lib/speakers/public";
import { underWay } from "@/lib/speakers/under-way";
import type { DocumentHead } from "@/lib/web/document-head";
import { documentValidUntil, tagDocument } from "@/lib/web/documents/render-context";

type Props = Asked<{ locale: string; event: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, event } = params;
  const floor = await publicFloor(event);
  if (floor === null) return {};
  const t = await getTranslations({ locale, namespace: "speakers.screen" });
  return { title: t("titleOf", { event: inLocale(floor.event.title, locale).text }), unlisted: true };
}

/** The screen of the room: large, in the colours that the system of the screen asks for, or that its address does. */
async function body({ params, searchParams }: Props) {
  const { locale, event: slug } = params;
  const { colours: asked } = searchParams;
  const colours = roomColours.find((one) => one === asked) ?? "system";
  const floor = await publicFloor(slug);
  if (floor === null) notFound();
  tagDocument(floorTag(floor.event.id), `event:${floor.event.id}`);
  if (floor.changesAt !== null) documentValidUntil(floor.changesAt);
  const t = await getTranslations("speakers.screen");
  const item = floor.items.find(({ id }) => id === underWay(floor.items)) ?? null;
  const here = `/${locale}/events/${slug}/screen`;
  return (
    <>
      <h1 className="visually-hidden">{t("titleOf", { event: inLocale(floor.event.title, locale).text })}</h1>
      <LiveFrame locale={locale} floor={floor} here={coloured(here, colours)}>
        <RoomScreen locale={locale} floor={floor} item={item} colours={colours} />
      </LiveFrame>
      <RoomColours here={here} colours={colours} />
    </>
  );
}

export const GET = publicPage({ head, body });
