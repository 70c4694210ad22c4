import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { showInstant } from "@/lib/i18n/dates";
import { countWaitingMessages, listWaiting } from "@/lib/inbound/queries";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "inbound.desk" });
  return { title: t("title") };
}

/** Messages by e-mail of which nobody knows whether a registered person sent them. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if ((await countWaitingMessages(actor)) === null) notFound();
  const query = await searchParams;
  const cursor = readInstantCursor(query) ?? null;
  const { items, next } = await listWaiting(actor, cursor);
  const t = await getTranslations("inbound.desk");
  const words = await getTranslations();
  const desk = await getTranslations("moderation.desk");
  const here = `/${locale}/desk/messages`;
  const done = (["doneLetIn", "doneTurnedAway"] as const).find((known) => known === query.done);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: desk("title") }]} />}
        title={t("title")}
        lead={t("lead")}
      />
      {done === undefined ? null : <Notice kind="success" title={t(done)} announce />}
      {items.length === 0 ? <EmptyState title={t("none")}>{t("noneHint")}</EmptyState> : null}
      <ul className="list">
        {items.map(({ id, sender, subject, receivedAt, zone, refusal, consultation }) => (
          <li key={id}>
            <h2>
              <a href={`${here}/${id}`}>
                <bdi>{subject === "" ? t("noSubject") : subject}</bdi>
              </a>
            </h2>
            <p className="facts small quiet">
              <bdi>{sender}</bdi>
              <span>{showInstant(receivedAt, zone, locale).text}</span>
              <LocalisedText text={consultation} locale={locale} />
            </p>
            <p>{words(refusal)}</p>
          </li>
        ))}
      </ul>
      <Pagination
        newerHref={cursor === null ? undefined : here}
        newerLabel={t("first")}
        olderHref={next === null ? undefined : `${here}?cursor=${next}`}
        olderLabel={t("more")}
      />
    </>
  );
}
