import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ProcessPage } from "@/components/reading/process-page";
import { publicConsultations } from "@/lib/consultations/public";
import { eventsAt } from "@/lib/events/public";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { publicProcess } from "@/lib/processes/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { shownWindow } from "@/lib/web/shown-window";

type Props = { params: Promise<{ locale: string; process: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, process } = await params;
  const found = await publicProcess(process);
  return found === null ? {} : { title: inLocale(found.name, locale).text };
}

export default async function Page({ params }: Props) {
  const { locale, process: slug } = await params;
  setRequestLocale(locale);
  const process = await publicProcess(slug);
  if (process === null) notFound();
  tagDocument(`process:${process.id}`, "consultations");
  const now = systemClock.now();
  const [consultations, events] = await Promise.all([
    publicConsultations({ processId: process.id }, now, 50),
    eventsAt({ processId: process.id }, now),
  ]);
  return (
    <ProcessPage
      locale={locale}
      process={process}
      events={events}
      consultations={consultations.items.map((consultation) => ({
        consultation,
        window: shownWindow(consultation.rounds, now, locale),
      }))}
    />
  );
}
