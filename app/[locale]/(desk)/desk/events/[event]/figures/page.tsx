import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AttendanceRows } from "@/components/attendance/attendance-rows";
import { AttendanceTotals } from "@/components/attendance/attendance-section";
import { SessionFigures } from "@/components/attendance/session-figures";
import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { SpeakingFiguresSection } from "@/components/speakers/speaking-figures";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { readFiguresDesk } from "@/lib/attendance/desk-figures";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { readSpeakingTable } from "@/lib/speakers/figures";
import { readable } from "@/lib/web/readable";
import { missed } from "./actions";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "attendance.figures" });
  return { title: t("title") };
}

/** Who registered, was approved and came, for the organisers of an event or of a whole series. */
export default async function FiguresPage({ params }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const { event, figures, sessions } = await readable(readFiguresDesk(actor, id));
  const t = await getTranslations("attendance.figures");
  const waiting = figures.approved > figures.present;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/desk/events/${id}`, label: <LocalisedText text={event.title} locale={locale} /> },
            ]}
          />
        }
        title={t("title")}
        lead={t(event.isSeries ? "deskLeadSeries" : "deskLead")}
      />
      {figures.registered === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <div className="sections">
          <AttendanceTotals figures={figures} />
          <SessionFigures locale={locale} sessions={sessions} />
          <AttendanceRows locale={locale} figures={figures} />
          <p>
            <a href={`/${locale}/desk/events/${id}/figures/csv`} download>
              {t("csv")}
            </a>
          </p>
          {event.isOver && waiting ? (
            <ActForm action={missed} values={{ eventId: id }} next={t("absentNext")}>
              {t("absent")}
            </ActForm>
          ) : null}
        </div>
      )}
      <SpeakingFiguresSection locale={locale} slug={event.slug} table={await readSpeakingTable(id)} />
    </>
  );
}
