import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AccessForm } from "@/components/events/desk/access-form";
import { PartHead } from "@/components/events/desk/part-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getEventAccess } from "@/lib/events/desk-parts";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { saveAccess } from "./actions";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.settings" });
  return { title: t("title") };
}

/** Who may come to an event, how they register, and how many. */
export default async function EventAccessPage({ params }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  if (!isId(id)) notFound();
  const event = await readable(getEventAccess(await requireActor(locale), id));
  const t = await getTranslations("events.settings");
  return (
    <>
      <PartHead locale={locale} event={event} title={t("title")} lead={t("lead")} />
      <AccessForm action={saveAccess} event={event} />
    </>
  );
}
