import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { AnswerForm } from "@/components/moderation/answer-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { inLocale } from "@/lib/kernel/localised";
import { readAnswers } from "@/lib/moderation/answers-query";
import { listReasons } from "@/lib/moderation/queries";
import { readable } from "@/lib/web/readable";
import { dropAnswer, keepAnswer } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ process?: string | string[]; done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "moderation.answers" });
  return { title: t("title") };
}

/** What the moderators of a process answer again and again, kept in one place. */
export default async function AnswersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const { process: slug, done } = await searchParams;
  const { process, processes, answers, mayEdit } = await readable(
    readAnswers(actor, typeof slug === "string" ? slug : null),
  );
  const reasons = await listReasons();
  const t = await getTranslations("moderation");
  const said = (["saved", "deleted"] as const).find((known) => known === done);
  const reasonOf = (code: string | null) => reasons.find((reason) => reason.code === code)?.words;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/moderation`, label: t("queue.title") }]} />}
        title={t("answers.title")}
        lead={t("answers.lead", { process: inLocale(process.name, locale).text })}
        facts={
          processes.length < 2
            ? undefined
            : processes.map((one) => (
                <a
                  key={one.id}
                  href={`/${locale}/desk/moderation/answers?process=${one.slug}`}
                  aria-current={one.id === process.id ? "page" : undefined}
                >
                  {inLocale(one.name, locale).text}
                </a>
              ))
        }
      />
      {said === undefined ? null : <Notice kind="success" title={t(`answers.done.${said}`)} announce />}
      {answers.length === 0 ? (
        <EmptyState title={t("answers.empty")}>{t(mayEdit ? "answers.emptyHint" : "answers.emptyAsk")}</EmptyState>
      ) : null}
      <div className="sections">
        <ul className="list">
          {answers.map((answer) => {
            const reason = reasonOf(answer.reasonCode);
            return (
              <li key={answer.id}>
                <h2>
                  <bdi>{answer.name}</bdi>
                </h2>
                <p className="facts small quiet">
                  <span>{t(`answers.for.${answer.decision}`)}</span>
                  <span>{reason === undefined ? t("answers.anyReason") : inLocale(reason, locale).text}</span>
                </p>
                <p>
                  <LocalisedText text={answer.words} locale={locale} />
                </p>
                {mayEdit ? (
                  <>
                    <Disclosure summary={t("answers.edit")}>
                      <AnswerForm
                        key={answer.revision}
                        action={keepAnswer}
                        processId={process.id}
                        reasons={reasons}
                        answer={answer}
                      />
                    </Disclosure>
                    <Disclosure summary={t("answers.delete")}>
                      <ActForm
                        action={dropAnswer}
                        values={{ id: answer.id }}
                        kind="danger"
                        next={t("answers.deleteHint")}
                      >
                        {t("answers.deleteYes")}
                      </ActForm>
                    </Disclosure>
                  </>
                ) : null}
              </li>
            );
          })}
        </ul>
        {mayEdit ? (
          <section>
            <h2>{t("answers.add")}</h2>
            <AnswerForm
              key={answers.length}
              action={keepAnswer}
              processId={process.id}
              reasons={reasons}
              answer={null}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}
