import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { ColleaguesForm } from "@/components/registrations/colleagues-form";
import { SessionLine } from "@/components/registrations/session-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { attendances } from "@/lib/registrations/places";
import { readRegisterPage } from "@/lib/registrations/read-register-page";
import { readable } from "@/lib/web/readable";
import { registerPeople } from "../actions";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "registrations.colleagues" });
  return { title: t("title") };
}

/** Registers several people on behalf of the organisation, by its focal point. */
export default async function ColleaguesPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const { event, sessions, organisation, colleagueFields } = await readable(readRegisterPage(actor, slug));
  const t = await getTranslations("registrations.colleagues");
  const may = organisation?.isFocalPoint === true && organisation.isVerified;
  // Who is registered already may still register others.
  const open = sessions.filter(({ stands, refusal, quotaLeft }) => stands === "open" && !refusal && quotaLeft !== 0);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[{ href: `/${locale}/events/${slug}`, label: <LocalisedText text={event.title} locale={locale} /> }]}
          />
        }
        title={t("title")}
        facts={organisation === null ? undefined : <bdi>{organisation.name}</bdi>}
        lead={t("lead")}
      />
      {may ? null : <Notice kind="warning" title={t("notFocalPoint")} />}
      {may && open.length === 0 ? (
        <div className="sections">
          <Notice kind="warning" title={t("notOpen")} />
          <ul className="list dense">
            {sessions.map((session) => (
              <li key={session.id}>
                <SessionLine locale={locale} session={{ ...session, own: null }} withTitle={event.isSeries} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {may && open.length > 0 ? (
        <ColleaguesForm
          action={registerPeople}
          sessions={open.map((session) => ({
            value: session.id,
            label: <LocalisedText text={session.title} locale={locale} />,
            sentence: <SessionLine locale={locale} session={{ ...session, own: null }} withTitle={false} />,
          }))}
          fields={colleagueFields}
          ways={attendances.filter((way) => open.some(({ ways }) => ways.some((one) => one.attendance === way)))}
        />
      ) : null}
    </>
  );
}
