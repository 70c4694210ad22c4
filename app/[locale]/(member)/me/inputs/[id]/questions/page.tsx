import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { AsideParts } from "@/components/inputs/aside-parts";
import { InputFrame } from "@/components/inputs/input-frame";
import { QuestionChanges } from "@/components/inputs/question-changes";
import { Notice } from "@/components/ui/notice";
import { readNewQuestions } from "@/lib/inputs/questions-query";
import { takeNewQuestions } from "../actions";
import { orNotFound, ownInput } from "../own-input";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "inputs.questions" });
  return { title: t("title") };
}

/** What the organiser changed in the questions since an input was begun, and the way over to the new ones. */
export default async function NewQuestionsPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const { actor, head } = await ownInput(locale, id);
  const found = await orNotFound(readNewQuestions(actor, id));
  const t = await getTranslations("inputs.questions");
  if (found === null) {
    return (
      <InputFrame locale={locale} head={head} current="write">
        <Notice title={t("nothingNew")}>
          <a href={`/${locale}/me/inputs/${id}`}>{t("goOn")}</a>
        </Notice>
      </InputFrame>
    );
  }
  const { template, compared, aside, isConfirmed } = found;
  const hasAside = aside.about !== null || aside.parts.length > 0;
  return (
    <InputFrame locale={locale} head={head} current="write">
      <div className="sections new-questions">
        <section className="stack">
          <h2>{t("title")}</h2>
          <p>{t("lead")}</p>
        </section>
        <QuestionChanges locale={locale} compared={compared} />
        {hasAside ? (
          <section className="stack" aria-labelledby="will-be-aside">
            <h3 id="will-be-aside">{t("asideTitle")}</h3>
            <p>{t("asideLead")}</p>
            <AsideParts locale={locale} aside={aside} language={head.language} />
          </section>
        ) : null}
        {isConfirmed ? <Notice kind="warning" title={t("confirmed")} /> : null}
        <section className="stack">
          {head.may.edit ? (
            <ActForm
              action={takeNewQuestions}
              values={{ id, seenRevision: head.revision, templateId: template.id }}
              kind="primary"
              next={t("takeNext")}
            >
              {t("take")}
            </ActForm>
          ) : null}
          <p className="lone">
            <a href={`/${locale}/me/inputs/${id}`}>{t("stay")}</a>
          </p>
        </section>
      </div>
    </InputFrame>
  );
}
