import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { clockText } from "@/components/islands/floor/clock-text";
import { LocalisedText } from "@/components/reading/localised-text";
import { AskForm } from "@/components/speakers/ask-form";
import { Invitation } from "@/components/speakers/invitation";
import { ItemNumber } from "@/components/speakers/item-number";
import { ListState } from "@/components/speakers/list-state";
import { OwnRequestView } from "@/components/speakers/own-request";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { type OwnFloor, type OwnFloorItem, readOwnFloor } from "@/lib/speakers/own-query";
import { readable } from "@/lib/web/readable";
import { answer, ask, handIn, invite, takeBack, withdraw } from "./actions";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const acts = ["asked", "withdrawn", "invited", "confirmed", "declined", "handedIn", "takenBack"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "speakers.own" });
  return { title: t("title") };
}

/** Where an organisation asks for the floor, brings others with it, and hands in its words. */
export default async function FloorPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const own = await readable(readOwnFloor(actor, slug));
  const query = await searchParams;
  const done = acts.find((known) => known === query.done);
  const t = await getTranslations("speakers");
  const { event, organisation, items, invitations } = own;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/events/${slug}`, label: <LocalisedText text={event.title} locale={locale} /> },
              { href: `/${locale}/events/${slug}/speakers`, label: t("public.title") },
            ]}
          />
        }
        title={t("own.title")}
        facts={organisation === null ? undefined : <bdi>{organisation.name}</bdi>}
        lead={t("own.lead")}
      />
      {done === undefined ? null : <Notice kind="success" title={t(`own.done.${done}`)} announce />}
      <div className="sections">
        <Hindrance locale={locale} own={own} />
        {invitations.length === 0 ? null : (
          <section>
            <h2>{t("invitation.title")}</h2>
            <ul className="list">
              {invitations.map((invitation) => (
                <Invitation
                  key={invitation.id}
                  locale={locale}
                  invitation={invitation}
                  isFocalPoint={organisation?.isFocalPoint ?? false}
                  answer={answer}
                />
              ))}
            </ul>
          </section>
        )}
        {items.length === 0 ? <EmptyState title={t("public.none")}>{t("public.noneHint")}</EmptyState> : null}
        {items.map((item) => (
          <Item key={item.id} locale={locale} own={own} item={item} />
        ))}
      </div>
    </>
  );
}

async function Item({ locale, own, item }: { locale: string; own: OwnFloor; item: OwnFloorItem }) {
  const t = await getTranslations("speakers");
  const askForm = <AskForm action={ask} itemId={item.id} registered={own.registered} />;
  return (
    <section className="floor-item">
      <h2>
        {item.number === null ? null : <ItemNumber number={item.number} />}
        <LocalisedText text={item.title} locale={locale} />
      </h2>
      <p className="facts small">
        <ListState locale={locale} zone={own.event.zone} item={item} />
        <span>{t("limits", { each: clockText(item.secondsEach), coalition: clockText(item.secondsCoalition) })}</span>
      </p>
      {item.own.map((one) => (
        <OwnRequestView key={one.id} locale={locale} own={one} {...{ withdraw, invite, handIn, takeBack }} />
      ))}
      {item.mayAsk && item.own.length === 0 ? askForm : null}
      {item.mayAsk && item.own.length > 0 ? <Disclosure summary={t("own.askAgain")}>{askForm}</Disclosure> : null}
      {item.stands === "open" || item.own.length > 0 ? null : (
        <p className="quiet">{t(`errors.list.${item.stands}`)}</p>
      )}
    </section>
  );
}

/** Why the reader cannot ask here, and the way on. */
async function Hindrance({ locale, own: { event, organisation, refusal } }: { locale: string; own: OwnFloor }) {
  const t = await getTranslations("speakers");
  if (event.state === "cancelled") return <Notice kind="warning" title={t("errors.event.cancelled")} />;
  if (organisation === null) {
    return (
      <Notice kind="warning" title={t("refused.no_organisation")}>
        <LinkButton href={`/${locale}/register`}>{t("own.register")}</LinkButton>
      </Notice>
    );
  }
  if (!organisation.isVerified) return <Notice kind="warning" title={t("refused.not_verified")} />;
  if (refusal === null) return null;
  return (
    <Notice kind="warning" title={t(`refused.${refusal}`)}>
      <a href={`/${locale}/events/${event.slug}${refusal === "not_registered" ? "/register" : "#access"}`}>
        {t(refusal === "not_registered" ? "own.toRegistration" : "own.toRule")}
      </a>
    </Notice>
  );
}
