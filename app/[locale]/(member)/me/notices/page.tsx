import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NoticeForm } from "@/components/deadlines/notice-form";
import { ActForm } from "@/components/organisations/act-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listNoticeOffers } from "@/lib/deadlines/queries";
import { eventPolicy } from "@/lib/events/policy";
import { readSilence } from "@/lib/events/silenced";
import { isolated } from "@/lib/i18n/isolated";
import { localeNames, locales } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import { choose, chooseEvents } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "deadlines.notices" });
  return { title: t("title") };
}

/** Of which processes a person is told by mail, and in which languages of the texts. */
export default async function NoticesPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const [offers, silent] = await Promise.all([listNoticeOffers(actor), readSilence(actor)]);
  const t = await getTranslations("deadlines.notices");
  const ofEvents = await getTranslations("events.silence");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {offers.length === 0 ? <EmptyState title={t("none")} /> : null}
      <div className="sections">
        {offers.map(({ processId, name, wanted, languages }) => (
          <NoticeForm
            key={processId}
            action={choose}
            processId={processId}
            wanted={wanted}
            languages={languages}
            offered={locales.map((value) => ({ value, label: localeNames[value] }))}
            words={{
              title: t("choice", { process: isolated(inLocale(name, locale).text) }),
              wanted: t("wanted"),
              unwanted: t("unwanted"),
              languages: t("languages"),
              languagesHint: t("languagesHint"),
              save: t("save"),
            }}
          />
        ))}
        <section className="stack" aria-labelledby="events">
          <h2 id="events">{ofEvents("title")}</h2>
          <p className="measure">{ofEvents("lead")}</p>
          <ActForm
            action={chooseEvents}
            fields={{ kind: "registrant", silence: silent.registrant ? "none" : "all" }}
            label={ofEvents(silent.registrant ? "none" : "all")}
          />
        </section>
        {eventPolicy.getSummaries(actor, undefined) ? (
          <section className="stack" aria-labelledby="holding">
            <h2 id="holding">{ofEvents("holding")}</h2>
            <p className="measure">{ofEvents("holdingLead")}</p>
            <ActForm
              action={chooseEvents}
              fields={{ kind: "holder", silence: silent.holder ? "none" : "all" }}
              label={ofEvents(silent.holder ? "holdingNone" : "holdingAll")}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}
