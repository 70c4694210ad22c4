import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CallForm } from "@/components/deadlines/call-form";
import { ExtendForm } from "@/components/deadlines/extend-form";
import { LateForm } from "@/components/deadlines/late-form";
import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getDeadlines } from "@/lib/deadlines/queries";
import { showFullInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { call, endLeave, extend, grant } from "./actions";

type Props = { params: Promise<{ locale: string; consultation: string; round: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "deadlines.page" });
  return { title: t("title") };
}

/** The deadline of a round: a later hour for all, leave for one, and whom the call is addressed to. */
export default async function ExtendPage({ params }: Props) {
  const { locale, consultation: slug, round: roundId } = await params;
  setRequestLocale(locale);
  if (!isId(roundId)) notFound();
  const round = await readable(getDeadlines(await requireActor(locale), slug, roundId));
  const t = await getTranslations("deadlines");
  const at = (instant: Date) => showFullInstant(instant, round.zone, locale);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/desk/consultations/${slug}`,
                label: <LocalisedText text={round.title} locale={locale} />,
              },
              {
                href: `/${locale}/desk/consultations/${slug}/rounds/${round.id}`,
                label: <LocalisedText text={round.name} locale={locale} />,
              },
            ]}
          />
        }
        title={t("page.title")}
        lead={t("page.lead")}
      />
      <div className="sections">
        <section className="stack" aria-labelledby="extend">
          <h2 id="extend">{t("extend.title")}</h2>
          <Facts
            facts={[
              { term: t("page.now"), value: at(round.closesAt) },
              ...(round.extensions.length === 0
                ? []
                : [
                    {
                      term: t("page.before"),
                      value: round.extensions.map(({ id, oldClosesAt, reason }) => (
                        <p key={id}>
                          {at(oldClosesAt)}{" "}
                          <span className="small quiet">
                            <LocalisedText text={reason} locale={locale} />
                          </span>
                        </p>
                      )),
                    },
                  ]),
            ]}
          />
          <ExtendForm
            action={extend}
            roundId={round.id}
            revision={round.revision}
            closesLocal={round.closesLocal}
            zone={round.zone}
          />
        </section>
        <section className="stack" aria-labelledby="late">
          <h2 id="late">{t("late.title")}</h2>
          <p>{t("late.lead")}</p>
          {round.late.length === 0 ? <p className="quiet">{t("late.none")}</p> : null}
          <ul className="list">
            {round.late.map(({ id, name, email, until, reason, organisation, state }) => (
              <li key={id}>
                <h3>
                  <bdi>{organisation ?? name}</bdi>
                </h3>
                <p className="facts small quiet">
                  <bdi>{email}</bdi>
                  <span>
                    {t("late.until")} {at(until)}
                  </span>
                  <span>{t(`late.${state}`)}</span>
                </p>
                <p dir="auto">{reason}</p>
                {state === "waiting" || state === "taken" ? (
                  <ActForm action={endLeave} values={{ lateAccessId: id }} kind="quiet">
                    <span aria-hidden>{t("late.end")}</span>
                    <span className="visually-hidden">{t("late.endOf", { name: isolated(organisation ?? name) })}</span>
                  </ActForm>
                ) : null}
              </li>
            ))}
          </ul>
          <LateForm action={grant} roundId={round.id} zone={round.zone} />
        </section>
        <section className="stack" aria-labelledby="call">
          <h2 id="call">{t("call.title")}</h2>
          <p>{t("call.lead")}</p>
          {round.called.length === 0 ? <p className="quiet">{t("call.none")}</p> : null}
          <ul className="list dense">
            {round.called.map(({ id, name, hasAnswered }) => (
              <li key={id}>
                <bdi>{name}</bdi>{" "}
                <span className="small quiet">{hasAnswered ? t("call.answered") : t("call.waiting")}</span>
              </li>
            ))}
          </ul>
          <CallForm action={call} roundId={round.id} />
        </section>
      </div>
    </>
  );
}
