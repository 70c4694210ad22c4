import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProfileForm } from "@/components/accounts/profile-form";
import { RepresentationList } from "@/components/accounts/representation-list";
import { SessionList } from "@/components/accounts/session-list";
import { Button, ButtonRow, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { listRepresentations, listSessions, ownGender } from "@/lib/accounts/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { systemClock } from "@/lib/kernel/clock";
import { actFor, endOneSession, saveProfile, signOut, signOutEverywhere } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  return { title: t("accounts.me.title") };
}

/** One's own account: organisations, name and language, and the browsers that are signed in. */
export default async function AccountPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const t = await getTranslations();
  const [representations, sessions, gender] = await Promise.all([
    listRepresentations(actor.personId),
    listSessions({ actor, clock: systemClock }),
    ownGender(actor.personId),
  ]);
  return (
    <>
      <PageHead
        title={t("accounts.me.title")}
        lead={t.rich("accounts.me.lead", { email: () => <bdi key="email">{actor.email}</bdi> })}
        actions={
          <form action={signOut}>
            <Button>{t("accounts.me.signOut")}</Button>
          </form>
        }
      />
      <div className="sections">
        <section aria-labelledby="organisations">
          <h2 id="organisations">{t("accounts.representations.title")}</h2>
          {representations.length === 0 ? (
            <EmptyState
              title={t("accounts.representations.noneTitle")}
              action={
                <LinkButton kind="primary" href={`/${locale}/register`}>
                  {t("accounts.representations.register")}
                </LinkButton>
              }
            >
              {t("accounts.representations.none")}
            </EmptyState>
          ) : (
            <>
              <RepresentationList
                representations={representations}
                present={actor.organisation?.representationId ?? null}
                choose={actFor}
              />
              <p>
                <a href={`/${locale}/register`}>{t("accounts.representations.registerAnother")}</a>
              </p>
            </>
          )}
        </section>
        <section aria-labelledby="profile">
          <h2 id="profile">{t("accounts.profile.title")}</h2>
          <ProfileForm action={saveProfile} name={actor.name ?? ""} locale={actor.locale} gender={gender} />
        </section>
        <section className="stack" aria-labelledby="notices">
          <h2 id="notices">{t("deadlines.notices.title")}</h2>
          <p>{t("deadlines.notices.lead")}</p>
          <p>
            <a href={`/${locale}/me/notices`}>{t("deadlines.notices.wanted")}</a>
          </p>
        </section>
        <section className="stack" aria-labelledby="following">
          <h2 id="following">{t("following.own.title")}</h2>
          <p>{t("following.own.lead")}</p>
          <p>
            <a href={`/${locale}/me/following`}>{t("following.own.open")}</a>
          </p>
        </section>
        <section className="stack" aria-labelledby="registrations">
          <h2 id="registrations">{t("registrations.own.title")}</h2>
          <p>
            <a href={`/${locale}/me/registrations`}>{t("registrations.own.lead")}</a>
          </p>
        </section>
        <section className="stack" aria-labelledby="reports">
          <h2 id="reports">{t("session-reports.own.title")}</h2>
          <p>{t("session-reports.own.lead")}</p>
          <p>
            <a href={`/${locale}/me/reports`}>{t("session-reports.own.all")}</a>
          </p>
        </section>
        <section className="stack" aria-labelledby="calendar">
          <h2 id="calendar">{t("calendars.own.title")}</h2>
          <p>
            <a href={`/${locale}/me/calendar`}>{t("calendars.own.lead")}</a>
          </p>
        </section>
        <section className="stack" aria-labelledby="keys">
          <h2 id="keys">{t("api-keys.title")}</h2>
          <p>
            <a href={`/${locale}/me/keys`}>{t("api-keys.own")}</a>
          </p>
        </section>
        <section className="stack" aria-labelledby="browsers">
          <h2 id="browsers">{t("accounts.sessions.heading")}</h2>
          <p>{t("accounts.sessions.text")}</p>
          <SessionList sessions={sessions} end={endOneSession} />
          <form action={signOutEverywhere}>
            <ButtonRow>
              <Button kind="danger">{t("accounts.sessions.endAll")}</Button>
            </ButtonRow>
          </form>
        </section>
      </div>
    </>
  );
}
