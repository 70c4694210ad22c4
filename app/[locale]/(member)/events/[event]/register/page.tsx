import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { AccessNotice } from "@/components/registrations/access-notice";
import { RegisterForm } from "@/components/registrations/register-form";
import { SessionLine } from "@/components/registrations/session-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { attendances } from "@/lib/registrations/places";
import { readRegisterPage, type SessionToChoose } from "@/lib/registrations/read-register-page";
import { readable } from "@/lib/web/readable";
import { register } from "./actions";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "registrations.register" });
  return { title: t("title") };
}

/** Registers for an event or the sessions of a series; says before one tries who may come and what places are left. */
export default async function RegisterPage({ params }: Props) {
  const { locale, event: slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const page = await readable(readRegisterPage(actor, slug));
  const t = await getTranslations("registrations.register");
  const { event, sessions, organisation } = page;
  const open = sessions.filter(canRegister);
  const others = sessions.filter((session) => !canRegister(session));
  const refusals = [...new Set(sessions.flatMap(({ refusal }) => refusal ?? []))];
  const [first] = open;
  // The one event there is, for which nobody can register now; who may not come is told why above.
  const alone = event.isSeries || event.link !== null || refusals.length > 0 ? undefined : others[0];
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
        lead={
          first === undefined
            ? undefined
            : organisation === null || !organisation.isVerified
              ? t("leadAlone")
              : t("leadFor", { organisation: organisation.name })
        }
      />
      <div className="sections">
        {refusals.map((refusal) => (
          <AccessNotice key={refusal} locale={locale} refusal={refusal} ways={page.ways} />
        ))}
        {sessions.length === 0 ? <Notice title={t("nothing")} /> : null}
        {event.link === null ? null : (
          <Notice title={t("elsewhere")}>
            <a href={event.link} rel="noreferrer">
              {t("toElsewhere")}
            </a>
          </Notice>
        )}
        {alone === undefined ? null : (
          <Notice title={t(alone.own === null ? "notNow" : "registered")}>
            <SessionLine locale={locale} session={alone} withTitle={false} />
          </Notice>
        )}
        {others.length === 0 || alone !== undefined ? null : (
          <section className="stack" aria-labelledby="others">
            {event.isSeries ? <h2 id="others">{t("others")}</h2> : null}
            <ul className="list dense" aria-labelledby={event.isSeries ? "others" : undefined}>
              {others.map((session) => (
                <li key={session.id}>
                  <SessionLine locale={locale} session={session} withTitle={event.isSeries} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {first === undefined ? null : (
          <section className="stack">
            {event.isSeries ? null : <SessionLine locale={locale} session={first} withTitle={false} />}
            <RegisterForm
              action={register}
              sessions={open.map((session) => ({
                value: session.id,
                label: <LocalisedText text={session.title} locale={locale} />,
                sentence: <SessionLine locale={locale} session={session} withTitle={false} />,
              }))}
              ways={attendances.filter((way) => open.some(({ ways }) => ways.some((one) => one.attendance === way)))}
              fields={page.fields}
              name={actor.name ?? ""}
              next={t(`next.${whatHappens(open, organisation?.isFocalPoint ?? true)}`)}
            />
          </section>
        )}
        {organisation?.isFocalPoint && organisation.isVerified ? (
          <p>
            <LinkButton kind="quiet" href={`/${locale}/organisation/registrations/${slug}`}>
              {t("colleagues")}
            </LinkButton>
          </p>
        ) : null}
      </div>
    </>
  );
}

function canRegister({ stands, refusal, own, quotaLeft }: SessionToChoose): boolean {
  return stands === "open" && refusal === null && own === null && quotaLeft !== 0;
}

/** Who has to say yes before there is a place, as far as that is one sentence for all. */
function whatHappens(sessions: readonly SessionToChoose[], isFocalPoint: boolean) {
  if (!isFocalPoint && sessions.some(({ focalPointApproves }) => focalPointApproves)) return "focalPoint";
  return sessions.some(({ approval }) => approval) ? "organiser" : "atOnce";
}
