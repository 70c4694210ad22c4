import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { InstrumentForm } from "@/components/instruments/instrument-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listInstruments } from "@/lib/instruments/queries";
import { readable } from "@/lib/web/readable";
import { dropInstrument, keepInstrument } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "instruments" });
  return { title: t("title") };
}

/** The documents that texts and contributions cite, with their names. */
export default async function InstrumentsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const instruments = await readable(listInstruments(await requireActor(locale)));
  const { done } = await searchParams;
  const said = (["saved", "removed"] as const).find((known) => known === done);
  const t = await getTranslations("instruments");
  const desk = await getTranslations("moderation.desk");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: desk("title") }]} />}
        title={t("title")}
        lead={t("desk.lead")}
      />
      {said === undefined ? null : <Notice kind="success" title={t(`desk.done.${said}`)} announce />}
      {instruments.length === 0 ? <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState> : null}
      <div className="sections">
        <ul className="list">
          {instruments.map((instrument) => (
            <li key={instrument.id}>
              <h2>
                <a href={`/${locale}/instruments/${instrument.symbol}`}>
                  <bdi dir="ltr">{instrument.symbol}</bdi>
                </a>
              </h2>
              <p>
                <LocalisedText text={instrument.titles} locale={locale} />
              </p>
              <Disclosure summary={t("desk.edit")}>
                <InstrumentForm key={instrument.revision} action={keepInstrument} instrument={instrument} />
              </Disclosure>
              <Disclosure summary={t("desk.remove")}>
                <ActForm
                  action={dropInstrument}
                  values={{ id: instrument.id, seenRevision: instrument.revision }}
                  kind="danger"
                  next={t("desk.removeHint")}
                >
                  {t("desk.removeYes")}
                </ActForm>
              </Disclosure>
            </li>
          ))}
        </ul>
        <section>
          <h2>{t("desk.add")}</h2>
          <InstrumentForm action={keepInstrument} instrument={null} />
        </section>
      </div>
    </>
  );
}
