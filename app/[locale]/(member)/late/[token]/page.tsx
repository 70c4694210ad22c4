import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { getActor } from "@/lib/auth/get-actor";
import { getLateAccess, type LateWays } from "@/lib/deadlines/late-link-query";
import { showFullInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { inLocale } from "@/lib/kernel/localised";
import { takeUp } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "deadlines.late" });
  return { title: t("takeTitle"), referrer: "strict-origin", robots: { index: false } };
}

/** Where the link of late access leads. Looking changes nothing; the button does, and then one writes from here. */
export default async function LatePage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("deadlines");
  const actor = await getActor();
  const access = await getLateAccess(actor, token);
  if (access === null) return <PageHead title={t("late.goneTitle")} lead={t("errors.lateGone")} />;
  const told = {
    consultation: isolated(inLocale(access.consultation, locale).text),
    name: isolated(access.name),
    hour: showFullInstant(access.until, access.zone, locale),
  };
  return (
    <>
      <PageHead title={t("late.takeTitle")} lead={t(access.hasClosed ? "late.takeLead" : "late.takeLeadOpen", told)} />
      <div className="stack">
        {actor === null ? (
          <>
            <p>{t("late.signInFirst")}</p>
            <LinkButton
              kind="primary"
              href={`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/late/${token}`)}`}
            >
              {t("late.signIn")}
            </LinkButton>
          </>
        ) : !access.isForActor ? (
          <Notice kind="warning">{t("errors.lateForAnother")}</Notice>
        ) : access.ways === null ? (
          <>
            {actor.organisation === null ? null : (
              <p>{t("late.takeFor", { organisation: isolated(actor.organisation.name) })}</p>
            )}
            <ActForm action={takeUp} values={{ token }} kind="primary" next={t("late.takeNext")}>
              {t("late.take")}
            </ActForm>
          </>
        ) : (
          <Ways locale={locale} roundId={access.roundId} ways={access.ways} />
        )}
      </div>
    </>
  );
}

/** Where what comes late is written. */
async function Ways({ locale, roundId, ways }: { locale: string; roundId: string; ways: LateWays }) {
  const t = await getTranslations("deadlines.late");
  return (
    <>
      <Notice kind="success" title={t("takenUp")} />
      {ways.inputs ? (
        <p>
          <LinkButton kind="primary" href={`/${locale}/compose/input/${roundId}`}>
            {t("writeInput")}
          </LinkButton>
        </p>
      ) : null}
      <ul className="list dense">
        {ways.texts.map(({ versionId, title, label }) => (
          <li key={versionId}>
            <a href={`/${locale}/compose/${versionId}`}>
              {t("comment", {
                text: isolated(inLocale(title, locale).text),
                version: isolated(inLocale(label, locale).text),
              })}
            </a>
          </li>
        ))}
        <li>
          <a href={`/${locale}/me/contributions`}>{t("drafts")}</a>
        </li>
      </ul>
    </>
  );
}
