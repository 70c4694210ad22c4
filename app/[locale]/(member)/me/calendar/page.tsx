import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { ownCalendar } from "@/lib/calendars/queries";
import { env } from "@/lib/env";
import { renew } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "calendars.own" });
  return { title: t("title") };
}

/** The private address of one's own calendar: what it holds, who can read it, and how to have another. */
export default async function CalendarPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const [calendar, { done }] = await Promise.all([ownCalendar(actor), searchParams]);
  const t = await getTranslations("calendars.own");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="sections">
        {calendar === null || done === undefined ? null : (
          <Notice kind="success" announce>
            {t("done")}
          </Notice>
        )}
        {calendar === null ? null : (
          <section className="stack" aria-labelledby="address">
            <h2 id="address">{t("address")}</h2>
            <p>{t("how")}</p>
            <p className="calendar-address">
              <code dir="ltr">{`${env().appUrl}/calendars/${calendar.token}.ics?locale=${locale}`}</code>
            </p>
            <p className="quiet">{t("secret")}</p>
          </section>
        )}
        <section className="stack" aria-labelledby="renew">
          <h2 id="renew">{calendar === null ? t("first") : t("renewTitle")}</h2>
          <ActForm
            action={renew}
            values={{ seenVersion: calendar?.version ?? 0 }}
            kind={calendar === null ? "primary" : undefined}
            next={calendar === null ? t("firstNext") : t("renewNext")}
          >
            {calendar === null ? t("firstDo") : t("renewDo")}
          </ActForm>
        </section>
        <p>
          <a href={`/${locale}/me/registrations`}>{t("registrations")}</a>
        </p>
      </div>
    </>
  );
}
