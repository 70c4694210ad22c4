import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { InviteForm } from "@/components/events/desk/invite-form";
import { PartHead } from "@/components/events/desk/part-head";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/get-actor";
import { getEventInvitations } from "@/lib/events/desk-parts";
import { showDate } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { invite, uninvite } from "./actions";

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<{ done?: string }> };

const acts = ["saved", "removed"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.invitations" });
  return { title: t("title") };
}

/** Who is invited to an event. */
export default async function EventInvitationsPage({ params, searchParams }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  if (!isId(id)) notFound();
  const event = await readable(getEventInvitations(await requireActor(locale), id));
  const [query, t] = await Promise.all([searchParams, getTranslations("events.invitations")]);
  const done = acts.find((act) => act === query.done);
  return (
    <>
      <PartHead
        locale={locale}
        event={event}
        title={t("title")}
        lead={t(event.kind === "series" ? "leadSeries" : "lead")}
        done={done === undefined ? undefined : t(`done.${done}`)}
      />
      <div className="sections">
        {event.access === "invited" ? null : <Notice>{t("notNeeded")}</Notice>}
        <section className="stack" aria-labelledby="list">
          <h2 id="list">{t("count", { count: event.invited.length })}</h2>
          <ul className="list dense">
            {event.invited.map(({ id: invitationId, organisation, email, invitedAt }) => (
              <li key={invitationId}>
                <bdi>{organisation?.name ?? email}</bdi>{" "}
                <span className="small quiet">{t("since", { day: showDate(invitedAt, locale, "UTC") })}</span>
                <ActForm action={uninvite} values={{ invitationId }} kind="quiet">
                  <span aria-hidden>{t("withdraw")}</span>
                  <span className="visually-hidden">
                    {t("withdrawOf", { name: isolated(organisation?.name ?? email ?? "") })}
                  </span>
                </ActForm>
              </li>
            ))}
          </ul>
        </section>
        <section className="stack" aria-labelledby="add">
          <h2 id="add">{t("addTitle")}</h2>
          <InviteForm action={invite} eventId={event.id} />
        </section>
      </div>
    </>
  );
}
