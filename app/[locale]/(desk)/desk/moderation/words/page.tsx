import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { WordForm } from "@/components/hints/word-form";
import { WordsText } from "@/components/hints/words-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { readWatchedWords } from "@/lib/hints/queries";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf, localeNames, locales } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { replaceWords, setWord } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ process?: string | string[]; done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "hints.words" });
  return { title: t("title") };
}

/** The words that hints point at in the contributions to one process. */
export default async function WordsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const slug = typeof query.process === "string" ? query.process : null;
  const { process, processes, words } = await readable(readWatchedWords(actor, slug));
  const t = await getTranslations("hints.words");
  const moderation = await getTranslations("moderation.queue");
  const title = (name: Record<string, string>) => inLocale(name, locale).text;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/moderation`, label: moderation("title") }]} />}
        title={t("title")}
        lead={t("lead", { process: title(process.name) })}
      />
      {query.done === "set" ? <Notice kind="success" title={t("done")} announce /> : null}
      <div className="sections">
        {processes.length < 2 ? null : (
          <form className="filters" method="get">
            <SelectField
              name="process"
              label={t("choose")}
              defaultValue={process.slug}
              options={processes.map((one) => ({ value: one.slug, label: title(one.name) }))}
            />
            <Button>{t("show")}</Button>
          </form>
        )}
        <section className="stack">
          <h2>{t("add")}</h2>
          <WordForm action={setWord} processId={process.id} locale={locale} />
        </section>
        <section className="stack">
          <p className="quiet">{t("listHint")}</p>
          {locales.map((language) => (
            <Disclosure
              key={language}
              id={language}
              summary={t("listOf", {
                language: isolated(localeNames[language]),
                count: words[language].filter(({ active }) => active).length,
              })}
            >
              <ul className="watched-words">
                {words[language].map(({ word, own, active }) => (
                  <li key={word}>
                    <bdi lang={language} dir={directionOf(language)}>
                      {active ? word : <del>{word}</del>}
                    </bdi>
                    {own ? <span className="tag">{t("own")}</span> : null}
                    {active ? null : <span className="tag">{t("off")}</span>}
                    <ActForm
                      action={setWord}
                      kind="quiet"
                      values={{ processId: process.id, language, word, active: active ? "false" : "true" }}
                    >
                      {t(active ? "takeOff" : "takeUp")}
                    </ActForm>
                  </li>
                ))}
              </ul>
              <WordsText
                action={replaceWords}
                processId={process.id}
                language={language}
                words={words[language].flatMap(({ word, active }) => (active ? word : []))}
              />
            </Disclosure>
          ))}
        </section>
      </div>
    </>
  );
}
