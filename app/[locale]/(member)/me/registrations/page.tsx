import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { OfferAnswer } from "@/components/registrations/offer-answer";
import { OwnFacts } from "@/components/registrations/own-facts";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { listOwnRegistrations } from "@/lib/registrations/own-queries";
import { readInstantCursor } from "@/lib/web/read-query";
import { accept, decline } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const acts = ["registered", "accepted", "declined", "cancelled", "changed"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "registrations.own" });
  return { title: t("title") };
}

/** One's own registrations: where each stands, and for the confirmed the way in. */
export default async function OwnRegistrationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const cursor = readInstantCursor(query) ?? null;
  const { items, next } = await listOwnRegistrations(actor, cursor);
  const t = await getTranslations("registrations.own");
  const here = `/${locale}/me/registrations`;
  const done = acts.find((known) => known === query.done);
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {done === undefined ? null : <Notice kind="success" title={t(`done.${done}`)} announce />}
      {items.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href={`/${locale}/events`}>{t("toEvents")}</LinkButton>}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <ul className="list">
          {items.map((registration) => (
            <li key={registration.id} className="stack">
              <h2>
                <a href={`${here}/${registration.id}`}>
                  <LocalisedText text={registration.event.title} locale={locale} />
                </a>
              </h2>
              <OwnFacts locale={locale} registration={registration} />
              {registration.isOffered ? (
                <OfferAnswer registration={registration} actions={{ accept, decline }} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <Pagination
        newerHref={cursor === null ? undefined : here}
        olderHref={next === null ? undefined : `${here}?cursor=${next}`}
      />
    </>
  );
}
