import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AskForm, ConfirmForm, TakingForm } from "@/components/signatures/answer-forms";
import { ChangedFields } from "@/components/signatures/changed-fields";
import { ExactText } from "@/components/signatures/exact-text";
import { LogoChoice } from "@/components/signatures/logo-choice";
import { OwnNotice } from "@/components/signatures/own-notice";
import { SignatureMark } from "@/components/signatures/signature-mark";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { Fingerprint } from "@/components/ui/fingerprint";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { showInstant } from "@/lib/i18n/dates";
import { listWords } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readOwnSignature } from "@/lib/signatures/signature-query";
import { readable } from "@/lib/web/readable";
import { ask, confirm, decline, showLogo, withdraw } from "./actions";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "signatures.own" });
  return { title: t("title") };
}

/** One text that the organisation is asked to sign: what it says, what changed, and the organisation's answer. */
export default async function OwnSignaturePage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const signature = await readable(readOwnSignature(actor, id, systemClock.now()));
  const t = await getTranslations("signatures");
  const { text, may, language } = signature;
  const titles = new Map(text?.parts.map((part) => [part.key, inLocale(part.title, locale).text]));
  const isCollecting = signature.submission === "collecting_signatures";
  const hour = signature.closesAt === null ? null : showInstant(signature.closesAt, signature.zone, locale);
  const hasChanged = text !== null && signature.state === "reconfirmation_required";
  const awaits = signature.state === "invited" || signature.state === "reconfirmation_required";
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/me/signatures`, label: t("own.title") }]} />}
        title={
          <bdi lang={language} dir={directionOf(language)}>
            {signature.title === "" ? t("own.untitled") : signature.title}
          </bdi>
        }
        facts={
          <>
            <SignatureMark state={signature.state} />
            <span>{t.rich("own.ledBy", { lead: () => <bdi key="lead">{signature.lead.name}</bdi> })}</span>
            <a href={`/${locale}/consultations/${signature.consultation.slug}`}>
              <bdi>{inLocale(signature.consultation.title, locale).text}</bdi>
            </a>
          </>
        }
        lead={
          awaits && isCollecting
            ? t.rich("one.asks", { lead: () => <bdi key="lead">{signature.lead.name}</bdi> })
            : undefined
        }
      />
      <div className="sections">
        <section className="stack">
          <OwnNotice locale={locale} signature={signature} />
          {hour === null || !isCollecting || signature.isPast ? null : (
            <p>
              <strong>{t("one.until", { hour: `${hour.text} (${hour.utc})` })}</strong>
            </p>
          )}
          {signature.askedChange === null ? null : (
            <div className="small">
              <p className="quiet">{t("one.askSent")}</p>
              <blockquote dir="auto">{signature.askedChange}</blockquote>
            </div>
          )}
          {signature.publishedAs === null ? null : (
            <p>
              <a href={`/${locale}/contributions/${signature.publishedAs}`}>{t("one.published")}</a>
            </p>
          )}
          {signature.others.length === 0 ? null : (
            <p>{t("one.others", { names: listWords(signature.others, locale) })}</p>
          )}
        </section>
        {hasChanged ? (
          <section className="stack" aria-labelledby="changes-title">
            <h2 id="changes-title">{t("one.changesTitle")}</h2>
            <ChangedFields changes={signature.changes} language={language} titles={titles} />
          </section>
        ) : null}
        {text === null ? null : (
          <section className="stack" aria-labelledby="text-title">
            <h2 id="text-title">{t("one.exactText")}</h2>
            <ExactText locale={locale} text={text} language={language} />
            <Facts facts={[{ term: t("one.fingerprint"), value: <Fingerprint value={signature.textSha256} /> }]} />
          </section>
        )}
        {may.answer || may.withdraw ? (
          <section className="stack" aria-labelledby="answer-title">
            <h2 id="answer-title">{t("one.answerTitle")}</h2>
            {may.answer ? (
              <>
                <ConfirmForm action={confirm} id={id} textSha256={signature.textSha256} logo={signature.logo} />
                <AskForm action={ask} id={id} asked={signature.askedChange} />
                <TakingForm
                  action={decline}
                  id={id}
                  words={{
                    open: t("one.declineOpen"),
                    question: t("one.declineQuestion"),
                    text: t("one.declineText"),
                    yes: t("one.declineYes"),
                  }}
                />
              </>
            ) : null}
            {may.chooseLogo && !may.answer ? (
              <LogoChoice action={showLogo} of="signed" id={id} logo={signature.logo} locale={locale} />
            ) : null}
            {may.withdraw && !may.answer ? (
              <TakingForm
                action={withdraw}
                id={id}
                words={{
                  open: t("one.withdrawOpen"),
                  question: t("one.withdrawQuestion"),
                  text: t(signature.publishedAs === null ? "one.withdrawBefore" : "one.withdrawAfter"),
                  yes: t("one.withdrawYes"),
                }}
              />
            ) : null}
          </section>
        ) : awaits && isCollecting && !signature.isPast ? (
          <p className="quiet">{t("one.onlyFocalPoint")}</p>
        ) : null}
      </div>
    </>
  );
}
