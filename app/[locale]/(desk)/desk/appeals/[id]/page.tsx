import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AppealSteps } from "@/components/appeals/appeal-steps";
import { ComplainedOf } from "@/components/appeals/complained-of";
import { DecideForms } from "@/components/appeals/decide-forms";
import { WordsForm } from "@/components/editor/words-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { readAppeal } from "@/lib/appeals/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { directionOf } from "@/lib/i18n/locales";
import { isId } from "@/lib/kernel/ids";
import { listReasons } from "@/lib/moderation/queries";
import { readable } from "@/lib/web/readable";
import { decide, reply } from "./actions";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "appeals.desk" });
  return { title: t("title") };
}

/** One appeal: what is complained of, the contribution, both sides' words, and what the reader may do. */
export default async function AppealPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const appeal = await readable(readAppeal(actor, id));
  const t = await getTranslations("appeals");
  const isOpen = appeal.state === "filed" || appeal.state === "replied";
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/appeals`, label: t("desk.title") }]} />}
        title={<bdi className="reference">{appeal.reference}</bdi>}
        facts={
          <>
            <bdi>{appeal.submitter ?? t("desk.person")}</bdi>
            <span>{t(`states.${appeal.state}`)}</span>
            <span>{t(appeal.public ? "desk.public" : "desk.notPublic")}</span>
          </>
        }
      />
      <div className="sections">
        <section className="stack">
          <h2>{t("desk.complainedOf")}</h2>
          <ComplainedOf {...appeal} locale={locale} words={appeal.given} at={appeal.givenAt} />
        </section>
        {appeal.texts.length === 0 ? null : (
          <section className="stack">
            <h2>{t("desk.contribution")}</h2>
            {appeal.texts.map(({ field, text }) => (
              <p
                key={field}
                className="plain-words"
                lang={appeal.contributionLanguage}
                dir={directionOf(appeal.contributionLanguage)}
              >
                {text}
              </p>
            ))}
            {appeal.isModerator ? (
              <p>
                <a href={`/${locale}/desk/moderation/${appeal.contributionId}`}>{t("desk.case")}</a>
              </p>
            ) : null}
          </section>
        )}
        <section className="stack">
          <h2>{t("desk.words")}</h2>
          <AppealSteps locale={locale} zone={appeal.zone} appeal={appeal} />
        </section>
        {appeal.mayReply ? (
          <section>
            <h2>{t("reply.title")}</h2>
            <WordsForm
              action={reply}
              id={appeal.id}
              revision={appeal.revision}
              name="words"
              label={t("reply.words")}
              hint={t("reply.wordsHint")}
              rows={6}
              next={t("reply.next")}
              send={t("reply.send")}
              kind="primary"
            />
          </section>
        ) : null}
        {appeal.mayDecide ? (
          <section className="stack">
            <h2>{t("decide.title")}</h2>
            <DecideForms
              action={decide}
              id={appeal.id}
              revision={appeal.revision}
              agreed={appeal.public}
              reasons={await listReasons()}
            />
          </section>
        ) : null}
        {isOpen && !appeal.mayReply && !appeal.mayDecide ? (
          <Notice kind="warning" title={t("desk.somebodyElse")} />
        ) : null}
      </div>
    </>
  );
}
