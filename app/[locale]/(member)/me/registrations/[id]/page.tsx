import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OwnAttendance } from "@/components/attendance/own-attendance";
import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { ChangeForm } from "@/components/registrations/change-form";
import { OfferAnswer } from "@/components/registrations/offer-answer";
import { OwnFacts } from "@/components/registrations/own-facts";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { readOwnAttendance } from "@/lib/attendance/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { readOwnRegistration } from "@/lib/registrations/own-queries";
import { readable } from "@/lib/web/readable";
import { accept, cancel, change, decline } from "../actions";
import { certify, list } from "./attendance-actions";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "registrations.own" });
  return { title: t("one") };
}

/** One's own registration: where it stands, the way in, an offer to answer, changing it and taking it back. */
export default async function OwnRegistrationPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const registration = await readable(readOwnRegistration(actor, id));
  const t = await getTranslations("registrations.own");
  const { event, may } = registration;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/me/registrations`, label: t("title") }]} />}
        title={<LocalisedText text={event.title} locale={locale} />}
        actions={<a href={`/${locale}/events/${event.slug}`}>{t("toEvent")}</a>}
      />
      <div className="sections">
        <div className="stack">
          <OwnFacts locale={locale} registration={registration} />
          {registration.isOffered ? <OfferAnswer registration={registration} actions={{ accept, decline }} /> : null}
        </div>
        <OwnAttendance
          locale={locale}
          own={await readable(readOwnAttendance(actor, id))}
          isOver={event.isOver}
          actions={{ certify, setListing: list }}
        />
        {may.change ? (
          <Disclosure summary={t("change")}>
            <ChangeForm
              key={registration.revision}
              action={change}
              registration={registration}
              acting={
                actor.organisation === null || actor.organisation.id === registration.organisationId
                  ? null
                  : actor.organisation.name
              }
            />
          </Disclosure>
        ) : null}
        {may.cancel ? (
          <Disclosure summary={t("cancel")}>
            <ActForm
              action={cancel}
              values={{ id, seenRevision: registration.revision }}
              kind="danger"
              next={t("cancelNext")}
            >
              {t("cancel")}
            </ActForm>
          </Disclosure>
        ) : null}
      </div>
    </>
  );
}
