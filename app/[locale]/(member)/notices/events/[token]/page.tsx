import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LinkedEvent } from "@/components/events/linked-event";
import { ActForm } from "@/components/organisations/act-form";
import { SessionWhen } from "@/components/registrations/session-when";
import { PageHead } from "@/components/ui/page-head";
import { readSilenceLink } from "@/lib/events/silence-link";
import { choose } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.silence" });
  return { title: t("title"), robots: { index: false } };
}

/** Where the link at the foot of a reminder leads. Looking changes nothing; the buttons do. */
export default async function SilencePage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const event = await readSilenceLink(token);
  if (event === null) notFound();
  const t = await getTranslations("events");
  const { series } = event;
  return (
    <>
      <PageHead
        title={t("silence.title")}
        facts={
          <>
            <LinkedEvent locale={locale} {...event} />
            {series === null ? null : (
              <span>
                {t("desk.sessionOf")} <LinkedEvent locale={locale} {...series} />
              </span>
            )}
            <SessionWhen locale={locale} {...event} />
          </>
        }
        lead={t("silence.lead")}
      />
      <div className="actions">
        <ActForm
          action={choose}
          fields={{ token, silence: "event" }}
          label={t(series === null ? "silence.event" : "silence.series")}
          kind="primary"
        />
        <ActForm action={choose} fields={{ token, silence: "all" }} label={t("silence.all")} />
        <ActForm action={choose} fields={{ token, silence: "none" }} label={t("silence.none")} />
      </div>
    </>
  );
}
